import type { Language } from '@habeas/domain';
import { sentencesOf } from '../sentences';
import { findRights } from './find-rights';

const find = (language: Language, text: string) => findRights(sentencesOf(text, language));
const rights = (language: Language, text: string) => find(language, text).rights.map(({ right }) => right);

describe('the rights asked for', () => {
  it.each([
    ['fr', 'Que savez-vous sur moi ?', ['access']],
    ['fr', "J'exerce mon droit à l'oubli.", ['erasure']],
    ['fr', 'Je demande la limitation du traitement.', ['restriction']],
    ['nl', 'Welke gegevens hebben jullie over mij?', ['access']],
    ['nl', 'Wis alle gegevens die jullie over mij bewaren.', ['erasure']],
    ['de', 'Ich möchte wissen, welche Daten Sie über mich haben.', ['access']],
    ['de', 'Bitte löschen Sie meine Daten.', ['erasure']],
    ['en', 'What do you know about me?', ['access']],
    ['en', 'Stop sending me ads.', ['objection']],
    ['en', 'I withdraw my consent.', ['consent-withdrawal']],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(rights(language, text)).toEqual(expected);
  });

  it('are all of them, where there are several', () => {
    expect(rights('en', 'Send me a copy of my data. Then delete my data.').sort()).toEqual(['access', 'erasure']);
  });

  it.each([
    ['fr', 'Je ne demande pas la suppression de mes données.'],
    ['nl', 'Verwijder mijn gegevens niet.'],
    ['de', 'Löschen Sie meine Daten nicht.'],
    ['en', 'Please do not delete my data.'],
  ] as const)('are not the ones denied: %s %s', (language, text) => {
    const found = find(language, text);
    expect(found.rights).toEqual([]);
    expect(found.denied).toContain('erasure');
  });

  it('are not denied by "not yet" or "why not"', () => {
    expect(rights('en', 'I have not yet received a copy of my data.')).toEqual(['access']);
  });

  it.each([
    ['fr', 'Pouvez-vous me renvoyer une copie de ma facture ?'],
    ['fr', "La portabilité de mon numéro n'a pas fonctionné."],
    ['nl', 'Mijn data is op, ik wil een extra databundel.'],
    ['nl', 'Ik maak bezwaar tegen de factuur.'],
    ['de', 'Ich lege Widerspruch gegen die Rechnung ein.'],
    ['en', 'My mobile data is not working.'],
    ['en', 'You deleted my data without asking.'],
  ] as const)('are none in what only sounds like one: %s %s', (language, text) => {
    expect(rights(language, text)).toEqual([]);
  });

  it('quote the sentence they were read in', () => {
    expect(find('nl', 'Stuur mij mijn gegevens.').rights[0]?.because).toBe(
      'asks for their data: “Stuur mij mijn gegevens”',
    );
  });
});
