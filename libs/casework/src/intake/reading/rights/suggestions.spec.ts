import type { Language } from '@habeas/domain';
import { sentencesOf } from '../sentences';
import { findRights } from './find-rights';
import { orSuggested } from './suggestions';

function suggested(language: Language, text: string) {
  const sentences = sentencesOf(text, language);
  return orSuggested(findRights(sentences), sentences).rights;
}

describe('what no rule understands', () => {
  it.each([
    ['fr', "Je porte à nouveau mon nom de jeune fille. Merci d'adapter.", 'rectification'],
    ['nl', 'Mijn voornaam wordt overal als Nils geschreven, het moet Niels zijn.', 'rectification'],
    ['de', 'Räumen Sie bitte auf und behalten Sie nichts von mir.', 'erasure'],
    ['en', 'How long do you keep my texts?', 'access'],
  ] as const)('is suggested by its words, and never surely: %s: %s', (language, text, right) => {
    expect(suggested(language, text)).toMatchObject([{ right, confidence: 0.5 }]);
  });

  it.each([
    ['en', 'How long do I keep paying this bill for texts?'],
    ['nl', 'Ik zie mijn oproepen niet in de app.'],
    ['en', 'Good morning, how are you?'],
  ] as const)('suggests nothing in ordinary business: %s: %s', (language, text) => {
    expect(suggested(language, text)).toEqual([]);
  });

  it('adds nothing to what a rule understood or saw denied', () => {
    expect(suggested('en', 'Delete my data. Change my name.')).not.toContainEqual(
      expect.objectContaining({ right: 'rectification', confidence: 0.5 }),
    );
    expect(suggested('en', 'Do not delete my data. How long do you keep my texts?')).toEqual([]);
  });
});
