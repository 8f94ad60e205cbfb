import type { Language } from '@habeas/domain';

/** What a package of portability says beside what the register and the datasets say. */
export const PORTABLE_WORDS: Readonly<Record<Language, { masked: string; others: string; file: string }>> = {
  fr: {
    masked: 'Cette donnée concerne une autre personne. Nous la masquons pour protéger ses droits (RGPD, art. 20, § 4).',
    others:
      'Ces données peuvent aussi parler d’autres personnes. Nous protégeons leurs droits (RGPD, art. 20, § 4). Vous pouvez en demander une copie : nous les relisons alors.',
    file: 'Fichier',
  },
  nl: {
    masked:
      'Dit gegeven gaat over iemand anders. We maskeren het om de rechten van die persoon te beschermen (AVG, art. 20, lid 4).',
    others:
      'Deze gegevens kunnen ook over andere personen gaan. Wij beschermen hun rechten (AVG, art. 20, lid 4). U kunt er een kopie van vragen: dan kijken wij ze na.',
    file: 'Bestand',
  },
  de: {
    masked:
      'Diese Angabe betrifft eine andere Person. Wir verdecken sie, um deren Rechte zu schützen (DSGVO, Art. 20 Abs. 4).',
    others:
      'Diese Angaben können auch von anderen Personen handeln. Wir schützen deren Rechte (DSGVO, Art. 20 Abs. 4). Sie können eine Kopie verlangen: Dann sehen wir sie durch.',
    file: 'Datei',
  },
  en: {
    masked: 'This is about somebody else. We mask it to protect that person’s rights (GDPR, Art. 20(4)).',
    others:
      'These may also speak of other people. We protect their rights (GDPR, Art. 20(4)). You can ask for a copy: we then look through them.',
    file: 'File',
  },
};
