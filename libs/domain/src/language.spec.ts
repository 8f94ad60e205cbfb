import { isLanguage, LANGUAGES } from './language';

describe('languages', () => {
  it('are the three legal ones and English', () => {
    expect(LANGUAGES).toEqual(['fr', 'nl', 'de', 'en']);
    expect(LANGUAGES.every(isLanguage)).toBe(true);
  });

  it.each(['FR', 'fr-BE', 'it', '', null, 3])('%j is none', (value) => {
    expect(isLanguage(value)).toBe(false);
  });
});
