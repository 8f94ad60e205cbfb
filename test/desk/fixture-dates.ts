import type { NewCalendarFeedView } from '@habeas/casework/deadlines/calendar/calendar-view';
import type { DueListView, DueReportView } from '@habeas/casework/deadlines/report/due-view';
import type { HeldListView } from '@habeas/casework/deadlines/held-view';
import type { SettingsView } from '@habeas/casework/deadlines/settings-view';
import { QUEUE } from './fixture-requests';

const FEED = {
  id: '6f0f2a52-0000-4000-8000-0000000000f1',
  scope: 'office',
  createdAt: '2026-01-30T09:00:00.000Z',
} as const;

export const SETTINGS: SettingsView = {
  digest: 'when-something',
  language: 'nl',
  digestAt: '07:30',
  zone: 'Europe/Brussels',
  feeds: [FEED],
};

export const NEW_FEED: NewCalendarFeedView = {
  feed: FEED,
  url: `https://rights.example/calendar/${'synthetic'.repeat(4)}1234567.ics`,
};

const figures = (open: number, late: number, due: number, answered: number, inTime: number) => ({
  ...{ open, late, due, answered, inTime },
  medianDays: answered === 0 ? null : 12.5,
});

export const DUE_REPORT: DueReportView = {
  ...{ today: '2026-02-02', until: '2026-02-09', since: '2025-11-04' },
  total: figures(41, 3, 9, 250, 249),
  byRight: [
    { key: 'access', name: null, ...figures(24, 2, 5, 180, 180) },
    { key: 'erasure', name: null, ...figures(12, 1, 3, 60, 59) },
    { key: 'automated-decision', name: null, ...figures(5, 0, 1, 0, 0) },
  ],
  byMatter: [
    { key: 'best-tariff', name: 'The best tariff plan for me', ...figures(7, 1, 2, 30, 29) },
    { key: 'authority-inquiry', name: 'An inquiry of the supervisory authority', ...figures(1, 0, 1, 0, 0) },
  ],
  byBrand: [
    { key: 'proximus', name: 'Proximus', ...figures(33, 3, 6, 200, 199) },
    { key: 'scarlet', name: 'Scarlet', ...figures(8, 0, 3, 50, 50) },
  ],
  byColleague: [
    { key: 'a1', name: 'Noor Vandenbroucke-Claessens', ...figures(20, 1, 4, 130, 129) },
    { key: null, name: null, ...figures(3, 2, 1, 0, 0) },
  ],
};

export const HELD: HeldListView = {
  items: QUEUE.slice(0, 2).map(({ id, reference, state }, index) => ({
    ...{ id, reference, state, by: 'Els De Smet', since: '2025-08-01' },
    reason: 'Complaint before the data protection authority, file DOS-2025-01234.',
    reviewOn: index === 0 ? '2026-02-01' : '2027-02-01',
  })),
  next: null,
};

export const DUE_LIST: DueListView = {
  items: QUEUE.slice(0, 4).map(({ id, reference, brand, rights, due, matterDue, extended, assignee }) => ({
    ...{ id, reference, brand, answerBy: matterDue?.due ?? due, extended },
    rights: matterDue ? [] : rights.map(({ right }) => right),
    matter: matterDue ? { key: 'best-tariff', label: 'The best tariff plan for me' } : null,
    receivedOn: '2026-01-05',
    assignee: assignee?.name ?? null,
  })),
  next: 'more',
};
