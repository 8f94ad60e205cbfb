/** What the PDF's typeface holds beyond Latin-1: the rest of Windows-1252. */
const BEYOND_LATIN_1 = 'ƒ–—‘’‚“”„†‡•…€‰‹›ˆ™ŒœŠšŸŽž˜';

/** The letter holds a sign that the typeface of the PDF lacks. A name must be written right, so nothing is put in its place. */
export class UnprintableLetterError extends Error {
  constructor() {
    super('The letter holds a sign that the typeface of the PDF lacks.');
    this.name = 'UnprintableLetterError';
  }
}

function printable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    character === '\n' ||
    (code >= 0x20 && code < 0x7f) ||
    (code >= 0xa0 && code <= 0xff) ||
    BEYOND_LATIN_1.includes(character)
  );
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
  if (![...plain].every(printable)) throw new UnprintableLetterError();
  return plain;
}
