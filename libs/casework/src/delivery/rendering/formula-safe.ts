/** What a spreadsheet takes for a formula, also after blanks and in full width (CWE-1236). */
const FORMULA = /^[\s\u0000\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text for a cell of CSV that no spreadsheet runs: an apostrophe is put before what could pass for a formula. */
export function formulaSafe(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
