/** Whether a text has one of these words, whole; accents, capitals and the kind of apostrophe do not matter. */
export function speaksOf(text: string, words: readonly string[]): boolean {
  const said = ` ${folded(text)} `;
  return words.some((word) => said.includes(` ${folded(word)} `));
}

function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
