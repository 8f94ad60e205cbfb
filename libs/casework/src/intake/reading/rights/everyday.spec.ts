import type { Language, Right } from '@habeas/domain';
import { sentencesOf } from '../sentences';
import { findRights } from './find-rights';

const rights = (language: Language, text: string) =>
  findRights(sentencesOf(text, language))
    .rights.map(({ right }) => right)
    .sort();

/** Who writes so knows nothing of the law: a request needs no form and no word of it. */
describe('everyday words', () => {
  it.each<[Language, string, Right[]]>([
    ['fr', 'Qui chez vous a consulté mon dossier ?', ['access']],
    ['nl', 'Wie bij jullie heeft mijn dossier bekeken?', ['access']],
    ['de', 'An wen haben Sie meine Nummer verkauft?', ['access']],
    ['en', 'Let me know who you sold my telephone number to.', ['access']],
    ['fr', "La caméra m'a filmée, je voudrais voir ces images.", ['access']],
    ['nl', 'Een camera heeft mij gefilmd, ik wil de beelden zien.', ['access']],
    ['de', 'Über der Kasse hängt eine Kamera, kann ich die Aufnahmen bekommen?', ['access']],
    ['en', 'The camera in your shop filmed me, I want a copy of the footage.', ['access']],
    ['fr', 'Je ne veux plus que vous gardiez quoi que ce soit.', ['erasure']],
    ['nl', 'Alles over mij mag weg.', ['erasure']],
    ['fr', 'Effacez tout ce que vous savez sur moi.', ['erasure']],
    ['de', 'Löschen Sie alles, was Sie über mich wissen.', ['erasure']],
    ['en', 'Delete everything you have about me.', ['erasure']],
    ['de', 'Bitte sämtliche Unterlagen über mich vernichten.', ['erasure']],
    ['en', 'Get rid of everything.', ['erasure']],
    ['fr', "Je m'appelle Dupont et non Dupond.", ['rectification']],
    ['nl', 'Ik heet Katrijn, niet Katrien.', ['rectification']],
    ['de', 'Ich heiße jetzt Schmitz.', ['rectification']],
    ['en', 'My surname is McAllister not MacAllister.', ['rectification']],
    ['fr', "Tant que le litige dure, n'utilisez pas mes données.", ['restriction']],
    ['nl', 'Zolang u dat onderzoekt, mag u mijn gegevens niet gebruiken.', ['restriction']],
    ['de', 'Bis das geklärt ist, sperren Sie meine Daten.', ['restriction']],
    ['en', 'Stop using my data until you have checked it.', ['restriction']],
    ['fr', "J'aimerais emporter mes données chez mon nouvel opérateur.", ['portability']],
    ['nl', 'Ik wil mijn gegevens meenemen naar Telenet.', ['portability']],
    ['de', 'Ich möchte meine Daten zu Telenet mitnehmen.', ['portability']],
    ['en', 'Hand over my data to Orange.', ['portability']],
    ['fr', 'Ne me téléphonez plus.', ['objection']],
    ['nl', 'Laat me gerust.', ['objection']],
    ['de', 'Hören Sie endlich auf, mich ständig anzurufen.', ['objection']],
    ['en', 'Stop ringing me.', ['objection']],
    ['fr', 'Mon accord ne vaut plus.', ['consent-withdrawal']],
    ['nl', 'Mijn akkoord geldt niet meer.', ['consent-withdrawal']],
    ['de', 'Meine Zusage gilt ab sofort nicht mehr.', ['consent-withdrawal']],
    ['en', 'I take that permission back.', ['consent-withdrawal']],
    ['fr', "L'ordinateur a refusé ma commande.", ['automated-decision']],
    ['nl', 'De computer heeft mijn bestelling geweigerd.', ['automated-decision']],
    ['de', 'Ihr Computer hat meinen Antrag abgelehnt.', ['automated-decision']],
    ['en', 'An algorithm refused my order.', ['automated-decision']],
  ])('%s: %s', (language, text, expected) => {
    expect(rights(language, text)).toEqual(expected);
  });

  it.each<[Language, string]>([
    ['fr', "Je n'ai plus d'images sur ma télé."],
    ['nl', 'Blokkeer mijn simkaart tot ik een nieuwe heb.'],
    ['nl', 'Kan ik mijn abonnement opschorten zolang ik weg ben?'],
    ['de', 'Ich sehe keine Bilder im Fernsehen.'],
    ['de', 'Mein Computer verweigert die Verbindung.'],
    ['en', 'The system refused my PIN three times.'],
    ['en', 'I changed my mind and do not want the router I ordered.'],
    ['en', 'I get no e-mails from you.'],
    ['fr', 'Je vais chez Orange et je veux garder mon numéro.'],
  ])('that ask for no right: %s: %s', (language, text) => {
    expect(rights(language, text)).toEqual([]);
  });

  it('are doubted where they say too little', () => {
    expect(findRights(sentencesOf('I changed my mind.', 'en'))).toMatchObject({
      rights: [],
      doubtful: ['consent-withdrawal'],
    });
  });
});
