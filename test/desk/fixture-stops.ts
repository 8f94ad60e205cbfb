import type { StopsView, WeighingView } from '@habeas/casework/requests';

const STEP = {
  ...{ id: 's1', operation: 'suppress' as const, state: 'done' as const, held: false, by: 'connector' as const },
  ...{ round: 1, attempts: 1, errorCode: null, dueAt: null, collections: [], toOrderAgain: false },
};

/** An objection of which a part is stopped, a part is weighed, and one source cannot go on. */
export const STOPS: StopsView[] = [
  {
    right: 'objection',
    state: 'awaiting-approval',
    purposes: [
      {
        ...{ key: 'offers', label: 'Offers and promotions', channels: ['email', 'sms'], how: 'at-once' },
        ...{ standing: 'halted', inLedger: true, ledgerSince: '2026-02-01T04:02:00.000Z' },
        steps: [
          { ...STEP, doneAt: '2026-02-01T04:03:00.000Z', sourceTitle: 'Marketing preferences' },
          {
            ...STEP,
            id: 's2',
            state: 'stuck',
            doneAt: null,
            errorCode: 'unreachable',
            sourceTitle: 'Advertising audiences',
          },
        ],
      },
      {
        ...{ key: 'quality-recordings', label: 'Recording of calls for quality control', channels: [], how: 'weighed' },
        ...{ standing: 'waits', inLedger: false, ledgerSince: null },
        steps: [
          {
            ...{ ...STEP, id: 's3', operation: 'restrict', by: 'person' },
            ...{ doneAt: '2026-02-01T09:00:00.000Z', sourceTitle: 'Call recordings' },
          },
        ],
      },
      {
        ...{ key: 'best-tariff', label: 'Profile for the best tariff', channels: [], how: 'weighed' },
        ...{ standing: 'goes-on', inLedger: false, ledgerSince: null, steps: [] },
      },
    ],
    recipients: [{ name: 'Donaudampfschifffahrtsgesellschaft Callcenter', state: 'sent' }],
    nameable: {
      choices: [{ key: 'offers', label: 'Offers and promotions', channels: ['email'] }],
      activities: [{ key: 'fraud-prevention', title: 'Detecting and preventing telecommunications fraud' }],
    },
  },
];

/** Its weighing: one use has its form, one waits for it, one knows no objection. */
export const WEIGHING: WeighingView = {
  hash: 'c'.repeat(64),
  reasons: 'I read the news on the radio.\n<b>My voice is known.</b>',
  reasonsAsked: false,
  activities: [
    {
      ...{ activity: 'quality-recordings', title: 'Recording of calls for quality control', outcome: 'refused' },
      purpose: 'Checking and improving the quality of calls with customer service.',
      ...{ article: 'GDPR Art. 21(1)', sentence: 'Compelling reasons of ours outweigh it.', records: 3, weighs: true },
      form: {
        ...{ outcome: 'refused', overriding: 'compelling-grounds', situation: 'A known voice.' },
        ...{
          ground: 'Complaints about calls.',
          necessity: 'Notes do not show the tone.',
          impact: 'Recognised by listeners.',
        },
        ...{
          measures: 'Kept for one month.',
          safeguards: 'Two people may listen.',
          words: 'We keep recordings for a month only.',
        },
        ...{ by: 'Sofie Claes', at: '2026-02-01T10:00:00.000Z' },
      },
    },
    {
      ...{ activity: 'fraud-prevention', title: 'Detecting and preventing fraud', outcome: 'needs-person' },
      purpose: 'Finding misuse of lines and services.',
      ...{ article: 'GDPR Art. 21(1)', sentence: 'A colleague weighs them.', records: 12, weighs: true, form: null },
    },
    {
      ...{ activity: 'best-tariff', title: 'Profile for the best tariff', outcome: 'refused' },
      purpose: 'Telling customers the best plan.',
      ...{
        article: 'GDPR Art. 21(1)',
        sentence: 'This use is a legal duty of ours.',
        records: 1,
        weighs: false,
        form: null,
      },
    },
  ],
  sentBack: [
    {
      ...{ reason: 'Show why notes do not suffice.', by: 'Karim Haddad', at: '2026-02-01T11:00:00.000Z' },
      followed: false,
    },
  ],
  approvals: [],
  answerTo: 'amelie@example.org',
  may: { weigh: null, approve: null, sendBack: null },
};
