import type { Language } from '@habeas/domain';

/** What a package of portability says beside what the register and the datasets say. */
export const PORTABLE_WORDS: Readonly<Record<Language, { masked: string; file: string }>> = {
  fr: {
    masked: 'Cette donnée concerne une autre personne. Nous la masquons pour protéger ses droits (RGPD, art. 20, § 4).',
    file: 'Fichier',
  },
  nl: {
    masked:
      'Dit gegeven gaat over iemand anders. We maskeren het om de rechten van die persoon te beschermen (AVG, art. 20, lid 4).',
    file: 'Bestand',
  },
  de: {
    masked:
      'Diese Angabe betrifft eine andere Person. Wir verdecken sie, um deren Rechte zu schützen (DSGVO, Art. 20 Abs. 4).',
    file: 'Datei',
  },
  en: {
    masked: 'This is about somebody else. We mask it to protect that person’s rights (GDPR, Art. 20(4)).',
    file: 'File',
  },
};
