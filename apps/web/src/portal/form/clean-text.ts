/** Controls, and the signs that reorder or hide text (Unicode Bidi_Control, zero width space, byte order mark). */
const HIDDEN =
  /[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** One line as it was typed, without what nobody can see; blanks at the ends and in a row are gone. */
export function cleanLine(typed: string): string {
  return typed.normalize('NFC').replace(LONE_SURROGATE, '').replace(/\s+/gu, ' ').replace(HIDDEN, '').trim();
}

/** Several lines, likewise; line breaks and tabs stay. */
export function cleanLines(typed: string): string {
  const lines = typed
    .normalize('NFC')
    .replace(LONE_SURROGATE, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n');
  return lines.replace(HIDDEN, (sign) => (sign === '\n' || sign === '\t' ? sign : '')).trim();
}
