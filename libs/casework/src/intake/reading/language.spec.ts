import { readLanguage } from './language';

describe('the language of a message', () => {
  it.each([
    ['fr', 'Bonjour, je voudrais une copie de mes données.'],
    ['nl', 'stuur mij mijn gegevens'],
    ['de', 'Bitte schicken Sie mir meine Daten'],
    ['en', 'what do you know about me?'],
  ] as const)('is %s for “%s”', (language, text) => {
    expect(readLanguage(text, '', 'en').language).toBe(language);
  });

  it('follows the text where the subject is in another language', () => {
    expect(readLanguage('Ik wil inzage in mijn gegevens, graag per brief.', 'Re: Votre demande', 'en').language).toBe(
      'nl',
    );
  });

  it('is the fallback, with no confidence, where there is nothing to tell by', () => {
    expect(readLanguage('', '', 'de')).toEqual({ language: 'de', confidence: 0 });
    expect(readLanguage('12345', '', 'fr')).toEqual({ language: 'fr', confidence: 0 });
  });
});
