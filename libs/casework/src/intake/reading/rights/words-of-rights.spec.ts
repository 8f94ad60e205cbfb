import { namesOther } from './words-of-rights';

describe('the words of a right that was not read', () => {
  it.each([
    ['und verlange die loschung', ['consent-withdrawal']],
    ['avec les destinataires', ['erasure']],
    ['plus de pubs', ['access']],
  ] as const)('are seen: %s', (text, known) => {
    expect(namesOther(text, known)).toBe(true);
  });

  it.each([
    ['und verlange die loschung', ['erasure']],
    ['my marketing preferences', ['access']],
    ['', []],
  ] as const)('are not seen where it was read, or is only an example: %s', (text, known) => {
    expect(namesOther(text, known)).toBe(false);
  });
});
