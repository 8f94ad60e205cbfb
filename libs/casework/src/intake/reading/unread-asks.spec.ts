import type { Language } from '@habeas/domain';
import { findRights } from './rights/find-rights';
import { sentencesOf } from './sentences';
import { asksMore } from './unread-asks';

function more(language: Language, text: string): boolean {
  const sentences = sentencesOf(text, language);
  return asksMore(text, sentences, findRights(sentences));
}

describe('what is asked beside what was read', () => {
  it.each([
    ['en', 'I want:\n1. a copy of my data\n2. the ghost in the machine exorcised'],
    ['fr', 'Je demande :\n- une copie de mes données\n- la réparation de mon honneur'],
    ['nl', 'Stuur mij mijn gegevens. Ik wil ook iets weten over dat nummer.'],
    ['de', 'Bitte löschen Sie meine Daten. Bitte prüfen Sie auch den Namen.'],
  ] as const)('is seen: %s: %s', (language, text) => {
    expect(more(language, text)).toBe(true);
  });

  it.each([
    ['en', 'I want:\n1. a copy of my data\n2. the purposes of the processing\n3. the recipients'],
    ['fr', 'Je demande :\n- une copie de mes données\n- que vous effaciez ensuite mes données'],
    ['nl', 'Stuur mij mijn gegevens. Gelieve de ontvangst van deze mail op mijn adres te bevestigen.'],
    ['de', 'Bitte löschen Sie meine Daten. Vielen Dank.'],
  ] as const)('is not seen where all was read: %s: %s', (language, text) => {
    expect(more(language, text)).toBe(false);
  });

  it('is nothing beside nothing: that message goes to a person anyway', () => {
    expect(more('en', '1. mend my line\n2. give me a new number')).toBe(false);
  });
});
