import type { Language, OthersGround, OthersOutcome } from '@habeas/domain';

/** How the person is told that something of others was masked or left out. */
interface HeldBackWords {
  outcomes: Record<Exclude<OthersOutcome, 'give'>, string>;
  grounds: Record<OthersGround, string>;
  sentence: (about: { where: string; what: string; how: string; reason: string }) => string;
}

/** In all four languages; a missing one does not compile. */
export const HELD_BACK_WORDS: Record<Language, HeldBackWords> = {
  fr: {
    outcomes: { mask: 'en partie masqué', 'leave-out': 'non communiqué' },
    grounds: {
      'rights-of-others':
        'Cette donnée parle aussi d’autres personnes. Nous protégeons leurs droits (RGPD, art. 15, § 4).',
      'communications-secrecy':
        'Cette donnée parle de communications d’autres personnes. Le secret des communications nous interdit de la donner (loi du 13 juin 2005, art. 124 ; RGPD, art. 15, § 4).',
    },
    sentence: ({ where, what, how, reason }) => `${where} – ${what} : ${how}. ${reason}`,
  },
  nl: {
    outcomes: { mask: 'gedeeltelijk verborgen', 'leave-out': 'niet meegedeeld' },
    grounds: {
      'rights-of-others':
        'Dit gegeven gaat ook over andere personen. Wij beschermen hun rechten (AVG, art. 15, lid 4).',
      'communications-secrecy':
        'Dit gegeven gaat over communicatie van andere personen. Het communicatiegeheim verbiedt ons het te geven (wet van 13 juni 2005, art. 124; AVG, art. 15, lid 4).',
    },
    sentence: ({ where, what, how, reason }) => `${where} – ${what}: ${how}. ${reason}`,
  },
  de: {
    outcomes: { mask: 'teilweise verdeckt', 'leave-out': 'nicht mitgeteilt' },
    grounds: {
      'rights-of-others':
        'Diese Angabe betrifft auch andere Personen. Wir schützen deren Rechte (DSGVO, Art. 15 Abs. 4).',
      'communications-secrecy':
        'Diese Angabe betrifft die Kommunikation anderer Personen. Das Fernmeldegeheimnis verbietet uns, sie herauszugeben (Gesetz vom 13. Juni 2005, Art. 124; DSGVO, Art. 15 Abs. 4).',
    },
    sentence: ({ where, what, how, reason }) => `${where} – ${what}: ${how}. ${reason}`,
  },
  en: {
    outcomes: { mask: 'partly masked', 'leave-out': 'not given' },
    grounds: {
      'rights-of-others': 'This also tells about other people. We protect their rights (GDPR, Art. 15(4)).',
      'communications-secrecy':
        'This tells about communications of other people. The secrecy of communications forbids us to give it (Act of 13 June 2005, Art. 124; GDPR, Art. 15(4)).',
    },
    sentence: ({ where, what, how, reason }) => `${where} – ${what}: ${how}. ${reason}`,
  },
};
