import type { Language } from '@habeas/domain';

/** The first line of the exported report, in the language of whoever exports it. */
export const DUE_COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'Référence',
    'Marque',
    'Droits',
    'Autre question',
    'Reçue le',
    'Répondre au plus tard le',
    'Prolongée',
    'Collègue',
  ],
  nl: [
    'Referentie',
    'Merk',
    'Rechten',
    'Andere vraag',
    'Ontvangen op',
    'Antwoorden uiterlijk op',
    'Verlengd',
    'Collega',
  ],
  de: [
    'Referenz',
    'Marke',
    'Rechte',
    'Andere Frage',
    'Eingegangen am',
    'Spätestens zu beantworten am',
    'Verlängert',
    'Zuständig',
  ],
  en: ['Reference', 'Brand', 'Rights', 'Other question', 'Received on', 'Answer by', 'Extended', 'Colleague'],
};
