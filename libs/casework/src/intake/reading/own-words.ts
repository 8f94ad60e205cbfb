import { fold } from './fold';
import { isDisclaimer, isFooterLine } from './disclaimer';
import { isClosing } from './closing';

export interface OwnWords {
  /** What the sender wrote in this message, without greeting-off, signature, footers and quotes. */
  own: string;
  signature: string;
  /** What is quoted or forwarded below or between. */
  quoted: string;
}

const MOST_SIGNATURE_LINES = 15;
const ATTRIBUTION =
  /^(?:le .{4,120}(?:a ecrit|ecrivait) ?:|(?:op|on|am) .{4,120}(?:schreef|schrieb|wrote)\b.{0,80}:|.{3,80}(?:schreef op|a ecrit le) .{4,60}:)$/;
const ORIGINAL =
  /^-{2,} ?(?:original message|message d'origine|message original|oorspronkelijk bericht|origineel bericht|ursprungliche nachricht|forwarded message|message transfere|doorgestuurd bericht|weitergeleitete nachricht) ?-{2,}$/;
const FORWARDED =
  /^(?:begin forwarded message|debut du message (?:reexpedie|transfere)|begin doorgestuurd bericht|anfang der weitergeleiteten nachricht) ?:$/;
const FROM_LINE = /^\*?(?:from|de|van|von) ?: ?\*? ?\S/;
const NEXT_HEADER =
  /^\*?(?:sent|envoye|verzonden|gesendet|date|datum|to|a|aan|an|subject|objet|onderwerp|betreff) ?: ?\*?/;

/** Separates the sender's own words from what they quote and from what stands below every mail of theirs. */
export function ownWords(text: string): OwnWords {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const { written, quoted } = separateQuotes(lines);
  const { body, signature } = separateSignature(written);
  return { own: withoutFooters(body).trim(), signature: signature.join('\n').trim(), quoted: quoted.join('\n').trim() };
}

function separateQuotes(lines: string[]): { written: string[]; quoted: string[] } {
  const written: string[] = [];
  const quoted: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^\s*>/.test(line)) quoted.push(line.replace(/^[\s>]+/, ''));
    else if (beginsQuote(lines, at)) {
      const answersBetween = nextFilled(lines, at + attributionLength(lines, at)).startsWith('>');
      if (!answersBetween) return { written, quoted: [...quoted, ...lines.slice(at + 1)] };
      at += attributionLength(lines, at) - 1;
    } else written.push(line);
  }
  return { written, quoted };
}

/** Mail programs break a long attribution over two or three lines. */
function attributionLength(lines: string[], at: number): number {
  for (const length of [1, 2, 3]) {
    const joined = lines.slice(at, at + length).join(' ');
    if (ATTRIBUTION.test(fold(joined).trim())) return length;
  }
  return 1;
}

function beginsQuote(lines: string[], at: number): boolean {
  const line = fold(lines[at] ?? '').trim();
  if (line === '' || line.length > 300) return false;
  if (ORIGINAL.test(line) || FORWARDED.test(line)) return true;
  if (/^(?:le|op|on|am) /.test(line) || ATTRIBUTION.test(line)) {
    return [1, 2, 3].some((length) => ATTRIBUTION.test(fold(lines.slice(at, at + length).join(' ')).trim()));
  }
  return FROM_LINE.test(line) && lines.slice(at + 1, at + 5).some((next) => NEXT_HEADER.test(fold(next).trim()));
}

function nextFilled(lines: string[], from: number): string {
  return (lines.slice(from).find((line) => line.trim() !== '') ?? '').trim();
}

function separateSignature(lines: string[]): { body: string[]; signature: string[] } {
  const dashes = lines.findIndex((line) => line === '--');
  if (dashes >= 0) {
    const above = separateSignature(lines.slice(0, dashes));
    return { body: above.body, signature: [...above.signature, ...lines.slice(dashes + 1)] };
  }
  const closing = lines.findLastIndex((line) => isClosing(fold(line).trim()));
  if (closing < 0) return { body: lines, signature: [] };
  const after = lines.slice(closing + 1);
  const postscript = after.findIndex((line) => /^\s*p\.? ?s\.?\b/i.test(line));
  const signature = postscript < 0 ? after : after.slice(0, postscript);
  if (withoutFooters(signature).split('\n').filter(Boolean).length > MOST_SIGNATURE_LINES)
    return { body: lines, signature: [] };
  return {
    body: [
      ...lines.slice(0, closing),
      withoutClosing(lines[closing] ?? ''),
      ...(postscript < 0 ? [] : after.slice(postscript)),
    ],
    signature,
  };
}

/** What stands before the closing words on their own line. */
function withoutClosing(line: string): string {
  return line.slice(0, Math.max(...['. ', '! ', '? '].map((end) => line.lastIndexOf(end))) + 1);
}

function withoutFooters(lines: string[]): string {
  return lines
    .filter((line) => !isFooterLine(fold(line).trim()))
    .join('\n')
    .split(/\n{2,}/)
    .filter((paragraph) => !isDisclaimer(fold(paragraph)))
    .join('\n\n');
}
