import type { StaffLetterData } from './staff-letter-data';

/** Realistic data for the letters to colleagues; they are the same in every language. */
export function staffSamples(reference: string, due: string): StaffLetterData {
  return {
    'deadline-escalation': {
      reference,
      due,
      daysLeft: 1,
      overdue: false,
      unassigned: true,
      deskUrl: 'https://desk.example/requests/HB-2026-7K3M9Q',
    },
    'daily-digest': {
      reference,
      late: [{ reference: 'HB-2026-2B7RXN', due: '2026-02-06' }],
      due: [{ reference: 'HB-2026-4F8T2W', due }],
      waiting: [{ reference: 'HB-2026-9C5LPD', due: '2026-03-02' }],
      more: 3,
      nothing: false,
      deskUrl: 'https://desk.example/',
    },
  };
}
