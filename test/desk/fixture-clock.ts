import type { ClockView } from '@habeas/casework/requests/request-view';

const reason = (key: string, params: Record<string, string | number>, text = key) => ({ key, params, text });

export const CLOCK: ClockView = {
  zone: 'Europe/Brussels',
  policyVersion: 'clock-1',
  dueInstant: '2026-02-12T22:59:59.000Z',
  dates: [
    {
      key: 'receiptDate',
      date: '2026-01-12',
      standing: null,
      reasons: [reason('receipt.local-day', { zone: 'Europe/Brussels' })],
    },
    {
      key: 'due',
      date: '2026-02-12',
      standing: { key: 'due-today', days: 0 },
      reasons: [
        reason('due.one-month', { start: '2026-01-12' }),
        reason('rolled.weekend', { day: '2026-02-08', weekday: 'Sunday' }),
      ],
    },
    {
      key: 'extensionNoticeBy',
      date: '2026-02-12',
      standing: { key: 'days-left', days: 9 },
      reasons: [reason('notice.month-one', {})],
    },
    {
      key: 'extendedDue',
      date: null,
      standing: null,
      reasons: [reason('extension.late', { sentOn: '2026-02-20', noticeBy: '2026-02-12' })],
    },
    {
      key: 'dueIfPauseHolds',
      date: '2026-02-19',
      standing: { key: 'days-left', days: 16 },
      reasons: [
        reason('pause.suspended', { days: 7, nominal: '2026-02-12' }),
        reason('pause.refused', { askedOn: '2026-01-25', because: 'asked-too-late, person-not-told' }),
      ],
    },
    {
      key: 'internalTarget',
      date: '2026-02-05',
      standing: { key: 'days-left', days: 2 },
      reasons: [
        reason('target.working-days', { days: 5 }),
        reason('a.key.from.tomorrow', {}, 'a reason the desk has no words for'),
      ],
    },
  ],
  pauses: [
    {
      id: 'z1',
      reason: 'IDENTITY',
      askedOn: '2026-01-13',
      completeOn: '2026-01-20',
      accepted: true,
      refusedBecause: null,
      doubt: 'Two persons share the line.',
      whyNecessary: 'The answer holds call records.',
      by: 'Noor Peeters',
    },
    {
      id: 'z2',
      reason: 'CLARIFICATION',
      askedOn: '2026-01-25',
      completeOn: null,
      accepted: false,
      refusedBecause: 'asked-too-late',
      doubt: 'Very large file.',
      whyNecessary: 'Seventeen years of data.',
      by: 'Jean Lambert',
    },
  ],
  extension: null,
  reliesOnSuspension: false,
  warnings: ['extension-notice-last-days'],
};
