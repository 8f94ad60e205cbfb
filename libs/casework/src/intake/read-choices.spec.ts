import type { Language } from '@habeas/domain';
import { loadPack } from '../register';
import { readChoices } from './read-choices';
import { findRights, sentencesOf } from './reading';

const pack = loadPack('examples/proximus');
const { choices } = pack;
const read = (right: 'objection' | 'consent-withdrawal', language: Language, text: string) => {
  const found = findRights(sentencesOf(text, language)).rights.find((one) => one.right === right);
  return found ? (readChoices(found, pack)?.choices ?? null) : undefined;
};
const keys = (...given: Parameters<typeof read>) => read(...given)?.map(({ choice }) => choice);
const defaults = (right: 'objection' | 'consent-withdrawal') =>
  choices.filter(({ rights, byDefault }) => byDefault && rights.includes(right)).map(({ key }) => key);

describe('what is to stop, as a message says it', () => {
  it.each([
    ['fr', 'Je ne veux plus recevoir de publicité.'],
    ['nl', 'Ik wil geen reclame meer ontvangen.'],
    ['de', 'Ich möchte keine Werbung mehr erhalten.'],
    ['en', 'I do not want any more advertising.'],
  ] as const)('%s: all advertising, where nothing is named', (language, text) => {
    expect(keys('objection', language, text)).toEqual(defaults('objection'));
    expect(defaults('objection')).not.toContain('location');
    expect(defaults('objection')).not.toContain('market-research');
  });

  it.each([
    ['fr', 'Je m’oppose à l’utilisation de mes données de localisation, numéros 0470 12 34 56 et 0471 98 76 54.'],
    ['nl', 'Ik maak bezwaar tegen het gebruik van mijn locatiegegevens.'],
    ['en', 'I object to the use of my location data.'],
  ] as const)('%s: location alone, and no advertising with it', (language, text) => {
    expect(keys('objection', language, text)).toEqual(['location']);
  });

  it('takes a purpose that is named, and not the others', () => {
    expect(keys('objection', 'fr', 'Je ne veux plus de publicité ciblée.')).toEqual(['web-ads']);
  });

  it('takes location beside advertising where both are named', () => {
    const both = keys('objection', 'fr', 'Je ne veux plus de publicité. Je refuse la localisation de mon GSM.');
    expect(both).toEqual(expect.arrayContaining(['offers', 'location']));
  });

  it('limits the channels only where they are said to be what is to stop', () => {
    expect(read('objection', 'nl', 'Ik wil geen reclame meer via sms.')).toEqual([
      { choice: 'offers', channels: ['sms'] },
    ]);
    const all = read('objection', 'nl', 'Ik wil geen reclame meer, bevestig dit via e-mail.');
    expect(all?.every(({ channels }) => channels.length === 0)).toBe(true);
    expect(all?.map(({ choice }) => choice)).toEqual(defaults('objection'));
  });

  it('reads nothing into an objection that names nothing', () => {
    expect(keys('objection', 'en', 'I object to the processing of my personal data.')).toBeUndefined();
  });

  it('withdraws every consent where none is named, and the directory only by name', () => {
    expect(keys('consent-withdrawal', 'en', 'I withdraw my consent.')).toEqual(defaults('consent-withdrawal'));
    expect(keys('consent-withdrawal', 'fr', 'Je veux être retiré de l’annuaire 1207.')).toEqual(['directory']);
  });

  it('says nothing of a right that stops nothing', () => {
    const none = { right: 'access' as const, confidence: 1, because: '', rules: [], said: ['reclame'] };
    expect(readChoices(none, pack)).toBeNull();
  });

  const asked = (language: Language, text: string) => {
    const found = findRights(sentencesOf(text, language)).rights.find((one) => one.right === 'objection');
    return found && readChoices(found, pack, text);
  };

  it.each([
    [
      'fr',
      'Je m’oppose à l’utilisation de mes données pour la lutte contre la fraude, parce que j’ai été accusé à tort.',
      true,
    ],
    ['nl', 'Ik maak bezwaar tegen het gebruik van mijn gegevens voor fraudebestrijding.', false],
    [
      'de',
      'Ich widerspreche der Nutzung meiner Daten zur Betrugsbekämpfung, weil ich als Arzt nachts telefoniere.',
      true,
    ],
    ['en', 'I object to the use of my data for fraud detection. My situation is special: I work at night.', true],
  ] as const)(
    '%s: a use that is weighed, by its words, and whether reasons are given',
    (language, text, reasonsGiven) => {
      expect(asked(language, text)).toEqual({ choices: [], activities: ['fraud-prevention'], reasonsGiven });
    },
  );

  it('names a use that the register knows no objection to as well, so that the answer says why', () => {
    const text = 'Je m’oppose à l’utilisation de mes données pour le meilleur tarif.';
    expect(asked('fr', text)?.activities).toEqual(['best-tariff']);
  });
});
