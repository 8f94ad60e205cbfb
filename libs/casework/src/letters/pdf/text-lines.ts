import { type Script, scriptOf } from './typefaces';

/** Text of one weight. */
export interface SheetRun {
  text: string;
  strong: boolean;
}

/** Text of one weight and one file of the typeface. */
export interface Piece extends SheetRun {
  script: Script;
}

/** Answers the width of a piece, in points. */
export type Measure = (piece: Piece) => number;

const LINE_END = '\n';
/** A line may end after spaces, and after a hyphen or a slash before a letter. */
const BREAKS = /(?<= )(?! )|(?<=[-/])(?=\p{L})|(?<=\n)|(?=\n)/u;

function join(pieces: Piece[], next: Piece): void {
  const last = pieces.at(-1);
  if (last?.script === next.script && last.strong === next.strong) last.text += next.text;
  else pieces.push({ ...next });
}

function piecesOf({ text, strong }: SheetRun): Piece[] {
  const pieces: Piece[] = [];
  for (const sign of text) join(pieces, { text: sign, strong, script: scriptOf(sign) ?? 'latin' });
  return pieces;
}

/** What may not be broken: a word may begin in one weight and end in another, or take its signs from several files. */
function wordsOf(runs: readonly SheetRun[]): Piece[][] {
  const words: Piece[][] = [];
  let isOpen = false;
  for (const { text, strong } of runs)
    for (const [index, part] of text.split(BREAKS).entries()) {
      if (part === '') continue;
      const pieces = piecesOf({ text: part, strong });
      const last = words.at(-1);
      if (index === 0 && isOpen && last && part !== LINE_END) for (const piece of pieces) join(last, piece);
      else words.push(pieces);
      isOpen = !/[ \n]$/.test(part);
    }
  return words;
}

/** The width of a word; spaces at the end of a line need no room. */
function widthOf(word: readonly Piece[], measure: Measure): number {
  return word.reduce((sum, piece, index) => {
    const text = index === word.length - 1 ? piece.text.trimEnd() : piece.text;
    return sum + (text === '' ? 0 : measure({ ...piece, text }));
  }, 0);
}

const signsOf = (word: readonly Piece[]): Piece[][] =>
  word.flatMap((piece) => [...piece.text].map((text) => [{ ...piece, text }]));

/** Breaks runs into lines of no more than `width` points; a word that no line can hold is broken between two signs. */
export function textLines(runs: readonly SheetRun[], width: number, measure: Measure): Piece[][] {
  const lines: Piece[][] = [[]];
  let used = 0;
  const put = (word: readonly Piece[]): void => {
    if (used > 0 && used + widthOf(word, measure) > width) {
      lines.push([]);
      used = 0;
    }
    for (const piece of word) {
      join(lines.at(-1) ?? [], piece);
      used += measure(piece);
    }
  };
  for (const word of wordsOf(runs)) {
    if (word[0]?.text === LINE_END) {
      lines.push([]);
      used = 0;
    } else if (widthOf(word, measure) > width) signsOf(word).forEach(put);
    else put(word);
  }
  return lines;
}
