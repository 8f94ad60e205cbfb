import type { Language } from '@habeas/domain';
import { fold } from './fold';
import { likeliestLanguage } from './stop-words';
import { correctSpelling } from './spelling';

export interface Sentence {
  /** As the sender wrote it. */
  original: string;
  /** Folded and with near-misses of the words that matter put right: what rules are matched against. */
  folded: string;
  language: Language;
}

const MOST_SENTENCES = 400;
const MOST_CHARACTERS = 600;
/** "a) … b) …" and "(i) … (ii) …" within a line: each item asks for itself. */
const INLINE_ITEM = /(?<=^|[\s,:])\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)\s+/gim;
const ABBREVIATION =
  /\b(art|artt|arts|mme|mlle|mr|mrs|dr|nr|no|num|abs|str|dhr|mevr|tel|lid|bzw|ev|evtl|gem|resp|st|cf|ref|incl|inkl|zgn|z\.b|d\.h|u\.a|m\.b\.t|p\.ex|e\.g|i\.e|o\.a|t\.a\.v)\./gi;

/** Cuts text into sentences, each with its own language, since one mail may hold several; bounded in number and length. */
export function sentencesOf(text: string, messageLanguage: Language): Sentence[] {
  return unwrap(text)
    .replace(ABBREVIATION, '$1')
    .replace(INLINE_ITEM, '\n')
    .split(/[.!?;\u2026]+(?=\s|$)|\n+/)
    .flatMap((piece) => chunks(piece.trim()))
    .filter((piece) => /\p{L}{2}/u.test(piece))
    .slice(0, MOST_SENTENCES)
    .map((original) => {
      const folded = fold(original);
      const language = likeliestLanguage(folded, messageLanguage);
      return { original, folded: correctSpelling(folded, language), language };
    });
}

/** Joins lines that a mail program wrapped; keeps the breaks of paragraphs, lists and short lines. */
function unwrap(text: string): string {
  const lines = text.split('\n');
  return lines.map((line, at) => `${line}${isWrapped(line, lines[at + 1]?.trimStart() ?? '') ? ' ' : '\n'}`).join('');
}

function isWrapped(line: string, next: string): boolean {
  if (line.trim() === '' || next === '' || /[.!?:;]$/.test(line.trimEnd()) || /^[-*•·–\d]/.test(next)) return false;
  return line.length >= 55 || !/^\p{Lu}/u.test(next);
}

function chunks(piece: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < piece.length; at += MOST_CHARACTERS) found.push(piece.slice(at, at + MOST_CHARACTERS));
  return found;
}
