import { LANGUAGES } from '@habeas/domain';
import { TEXTS } from '.';

const FACTS = { brand: 'Proximus', controller: 'Proximus SA', email: 'p@example.com', authority: 'APD', keepYears: 5 };

/** Every text with the way to it; functions are called with facts, and those that take a number with one. */
function textsIn(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return textsIn(call(value as (given: unknown) => unknown), at);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}.${key}`));
}

const call = (text: (given: unknown) => unknown): unknown =>
  /^\(?\{|facts/.test(text.toString()) || text.length === 0 ? text(FACTS) : text(1234);

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const texts = textsIn(TEXTS[language]);

  it('are whole: none empty, none with a hole', () => {
    expect(texts.length).toBe(textsIn(TEXTS.en).length);
    expect(texts.filter(([, text]) => text.trim() === '' || /undefined|\[object|NaN/.test(text))).toEqual([]);
  });

  it('are not left in another language', () => {
    const names =
      /languageName|cookies$|Cookies|\.code$|referenceHint|formats$|stages|titles?$|rows\.name|datesHeading/;
    const english = new Map(textsIn(TEXTS.en));
    const same = texts.filter(([at, text]) => !names.test(at) && english.get(at) === text && text.length > 6);
    expect(language === 'en' ? [] : same).toEqual([]);
  });

  it('have sentences that most people read at once', () => {
    const sentences = texts.flatMap(([at, text]) =>
      text.split(/(?<=[.?!])\s+/).map((sentence) => ({ at, words: sentence.split(/\s+/).length, sentence })),
    );
    const long = sentences.filter(({ words }) => words > 26);
    expect(long.map(({ at, sentence }) => `${at}: ${sentence}`)).toEqual([]);
    expect(sentences.filter(({ words }) => words > 20).length / sentences.length).toBeLessThan(0.05);
  });
});
