import { scriptOf } from './typefaces';

/** The letter holds a sign that the typeface of the PDF lacks. A name must be written right, so nothing is put in its place. */
export class UnprintableLetterError extends Error {
  constructor() {
    super('The letter holds a sign that the typeface of the PDF lacks.');
    this.name = 'UnprintableLetterError';
  }
}

/** Text in composed characters and plain spaces, line ends as `\n`. Throws {@link UnprintableLetterError}. */
export function printableText(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2000-\u200a\u202f]/g, '\u00a0')
    .replace(/[\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
    .replace(/\t/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
  for (const character of plain)
    if (character !== '\n' && scriptOf(character) === undefined) throw new UnprintableLetterError();
  return plain;
}
