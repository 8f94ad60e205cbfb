import type { Language } from '@habeas/domain';
import type { StaffLetterData } from './staff-letter-data';

/** What may have a date of its own. */
const MATTER: Readonly<Record<Language, string>> = {
  fr: 'Le plan tarifaire le plus avantageux pour moi',
  nl: 'Het voordeligste tariefplan voor mij',
  de: 'Der günstigste Tarif für mich',
  en: 'The best tariff plan for me',
};

/** Realistic data for the letters to colleagues. */
export function staffSamples(language: Language, reference: string, due: string): StaffLetterData {
  return {
    'deadline-escalation': {
      reference,
      due,
      matter: null,
      daysLeft: 1,
      overdue: false,
      unassigned: true,
      deskUrl: 'https://desk.example/requests/HB-2026-7K3M9Q',
    },
    'hold-review': {
      reference,
      since: '2026-01-19',
      reviewOn: due,
      deskUrl: 'https://desk.example/requests/HB-2026-7K3M9Q',
    },
    'daily-digest': {
      reference,
      late: [{ reference: 'HB-2026-2B7RXN', due: '2026-02-06', matter: null }],
      due: [{ reference: 'HB-2026-4F8T2W', due, matter: MATTER[language] }],
      waiting: [{ reference: 'HB-2026-9C5LPD', due: '2026-03-02', matter: null }],
      more: 3,
      nothing: false,
      deskUrl: 'https://desk.example/',
    },
  };
}
