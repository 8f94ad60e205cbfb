import type { KillSwitchView, PlanView } from '@habeas/casework/requests/plan-view';

const SHA = 'f0e1d2c3b4a5968778695a4b3c2d1e0ff0e1d2c3b4a5968778695a4b3c2d1e0f';
const AT = '2026-01-20T09:30:00.000Z';
const PLAIN = { masked: false, before: null };
const NO_END = { restricted: false, keepFrom: null, until: null, untilEvent: null, keptFor: [], ...PLAIN };

const step = (id: string, more: Partial<PlanView['sources'][number]['steps'][number]>) => ({
  ...{ id, operation: 'erase', by: 'connector' as const, held: false, round: 1, attempts: 1, errorCode: null },
  ...{ dueAt: AT, doneAt: null, toOrderAgain: false, collections: [] },
  state: 'planned' as const,
  ...more,
});

/** A plan with everything that the desk can show of one at once, whatever its state. */
export const PLAN: PlanView = {
  id: 'plan-1',
  right: 'erasure',
  state: 'undo-window',
  generation: 1,
  hash: SHA,
  plannedAt: AT,
  answerOnly: false,
  totals: { goes: 1220, stays: 70, undecided: 4, shared: 2 },
  answerTo: 'amelie@example.org',
  approvalsNeeded: 2,
  approvals: [{ by: 'Noor Haddad', at: AT, mine: false }],
  undo: { until: '2026-01-21T09:30:00.000Z', now: '2026-01-20T10:05:12.000Z' },
  proof: { sha256: SHA, sealedAt: AT, url: '/desk/api/requests/r1/plan/proof' },
  sources: [
    {
      source: 'marketing',
      title: 'Marketing and consents',
      collections: [
        {
          collection: 'profiles',
          label: 'Your marketing profile',
          fate: 'erase',
          goes: 1,
          stays: 0,
          shared: 0,
          ...NO_END,
        },
        {
          ...{ collection: 'consents', label: 'Your consents', fate: 'keep', goes: 0, stays: 3, shared: 0 },
          ...{
            keepFrom: null,
            until: '2031-11-23',
            untilEvent: null,
            keptFor: ['Handling of disputes'],
            restricted: true,
            masked: false,
            before: { goes: 3, stays: 0 },
          },
        },
      ],
      steps: [
        step('s1', {
          state: 'done',
          doneAt: AT,
          collections: [{ label: 'Your marketing profile', records: 1, result: null }],
        }),
        step('s2', {
          ...{ operation: 'verify', state: 'done', doneAt: AT },
          collections: [{ label: 'Your marketing profile', records: 1, result: 'still-there' }],
        }),
        step('s3', { operation: 'verify', round: 2, held: true }),
      ],
    },
    {
      source: 'crm',
      title: 'Customer file',
      collections: [
        {
          ...{
            collection: 'customers',
            label: 'Your customer data',
            fate: 'erase-part',
            goes: 1203,
            stays: 60,
            shared: 2,
          },
          ...{ keepFrom: '2025-06-01', until: null, untilEvent: '7 years from the end of the contract' },
          ...{ keptFor: ['Conclusion of contracts'], restricted: false, ...PLAIN },
        },
        { collection: 'notes', label: 'Notes', fate: 'undecided', goes: 0, stays: 4, shared: 0, ...NO_END },
      ],
      steps: [
        step('s4', { state: 'refused', errorCode: 'plan-changed' }),
        step('s5', { operation: 'verify', state: 'stuck', errorCode: 'schema-changed', by: 'person' }),
      ],
    },
    {
      ...{ source: 'shop', title: 'Online shop' },
      collections: [
        { collection: 'baskets', label: 'Your baskets', fate: 'erase', goes: 12, stays: 0, shared: 0, ...NO_END },
        {
          ...{ collection: 'orders', label: 'Your orders', fate: 'keep', goes: 0, stays: 7, shared: 0, ...NO_END },
          ...{ until: '2033-12-31', keptFor: ['Invoicing and payment'] },
        },
      ],
      steps: [step('s6', {})],
    },
    {
      ...{ source: 'reviews', title: 'Product reviews' },
      collections: [
        {
          ...{ collection: 'reviews', label: 'Your reviews', fate: 'erase', goes: 4, stays: 0, shared: 0, ...NO_END },
          masked: true,
        },
      ],
      steps: [step('s7', {})],
    },
  ],
  vanished: ['Online shop: Your vouchers'],
  decisions: [
    {
      ...{ id: 'd1', activity: 'prospecting', activityTitle: 'Prospecting', category: 'Marketing profile' },
      ...{
        source: 'marketing',
        sourceTitle: 'Marketing and consents',
        collectionLabel: 'Your marketing profile',
        outcome: 'granted',
      },
      ...{ article: 'GDPR Art. 17(1)(b)', sentence: 'We erase these data: you no longer consent to our using them.' },
      ...{ until: null, untilEvent: null, records: 1, question: null, answer: null },
    },
    {
      ...{ id: 'd2', activity: 'disputes', activityTitle: 'Handling of disputes', category: 'Consents' },
      ...{
        source: 'marketing',
        sourceTitle: 'Marketing and consents',
        collectionLabel: 'Your consents',
        outcome: 'kept-until',
      },
      ...{ article: 'GDPR Art. 17(3)(e)', sentence: 'We keep these data until 23 November 2031, as evidence.' },
      ...{ until: '2031-11-23', untilEvent: null, records: 3, question: null },
      answer: { note: 'Counsel confirmed it.', by: 'Jean Lambert', at: AT },
    },
    {
      ...{ id: 'd3', activity: 'customer-service', activityTitle: 'Customer service', category: 'Notes' },
      ...{ source: 'crm', sourceTitle: 'Customer file', collectionLabel: 'Notes', outcome: 'needs-person' },
      ...{ article: 'GDPR Art. 17(1)', sentence: 'A colleague is looking into this.' },
      ...{ until: null, untilEvent: null, records: 4, answer: null },
      question: { text: 'The statement names no period for these notes. How long are they kept?', owner: 'DPO' },
    },
    {
      ...{ id: 'd4', activity: 'billing', activityTitle: 'Invoicing and payment', category: 'Orders' },
      ...{ source: 'shop', sourceTitle: 'Online shop', collectionLabel: 'Your orders', outcome: 'kept-until' },
      ...{ article: 'GDPR Art. 17(3)(b)', sentence: 'We keep these data: the law on accounts obliges us to.' },
      ...{ until: '2033-12-31', untilEvent: null, records: 7, question: null, answer: null },
    },
  ],
};

export const SWITCHES: KillSwitchView[] = [
  {
    source: null,
    title: '',
    stopped: false,
    reason: null,
    by: null,
    at: null,
    waiting: 0,
    untold: { count: 0, because: [] },
  },
  {
    source: 'crm',
    title: 'Customer file',
    stopped: true,
    reason: 'A load is running.',
    by: 'Noor Haddad',
    at: AT,
    waiting: 2,
    untold: { count: 0, because: [] },
  },
  {
    source: 'marketing',
    title: 'Marketing and consents',
    stopped: false,
    reason: null,
    by: null,
    at: null,
    waiting: 0,
    untold: { count: 3, because: ['schema-changed'] },
  },
];
