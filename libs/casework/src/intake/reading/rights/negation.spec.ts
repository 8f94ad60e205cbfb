import type { Language } from '@habeas/domain';
import { sentencesOf } from '../sentences';
import { findRights } from './find-rights';

const find = (language: Language, text: string) => findRights(sentencesOf(text, language));

describe('what a word of negation turns round', () => {
  it.each([
    ['fr', 'Veuillez supprimer mes données sans délai.'],
    ['nl', 'Verwijder mijn gegevens zonder uitstel.'],
    ['nl', 'Gelieve de gegevens te wissen die niet langer nodig zijn.'],
    ['de', 'Löschen Sie ohne weitere Rückfragen alle meine Daten.'],
    ['de', 'Da ich nicht mehr Kunde bin möchte ich dass meine Daten gelöscht werden.'],
    ['de', 'Löschung aller nicht mehr erforderlichen Daten.'],
    ['en', 'Delete my data without undue delay.'],
    ['en', 'Since I am not a customer any more please delete my data.'],
  ] as const)('is not the request beside it: %s: %s', (language, text) => {
    expect(find(language, text)).toMatchObject({ rights: [{ right: 'erasure' }], denied: [] });
  });

  it.each([
    ['fr', 'Je ne demande pas que mes données soient supprimées sans délai.'],
    ['nl', 'Wis mijn gegevens niet zonder uitleg.'],
    ['de', 'Bitte nichts von meinen Daten löschen.'],
    ['de', 'Ich möchte nicht, dass alles gelöscht wird.'],
    ['en', 'Do not delete my data without asking me.'],
    ['en', 'I do not want my account deleted.'],
  ] as const)('is the request itself: %s: %s', (language, text) => {
    expect(find(language, text)).toMatchObject({ rights: [], denied: ['erasure'] });
  });

  it.each([
    ['fr', 'Ne supprimez pas mon compte mais supprimez mes données de navigation.'],
    ['en', 'Do not delete my account but delete my data.'],
  ] as const)('is one of two: a person compares them: %s: %s', (language, text) => {
    const found = find(language, text);
    expect(found.rights.map(({ right }) => right)).toContain('erasure');
    expect(found.denied).toContain('erasure');
  });
});
