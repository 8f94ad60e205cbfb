const QUOTES = /[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g;
const DASHES = /[\u2010-\u2015]/g;
const MARKS = /\p{M}+/gu;

/** Text in the form that rules are written in: lower case, no accents, plain apostrophes, dashes and spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(QUOTES, "'")
    .replace(DASHES, '-')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\S\n]+/g, ' ');
}
