import type { CorrectionStepView, RectificationView } from '@habeas/casework/requests/rectification-view';
import { PLAN } from './fixture-plan';

const HASH = 'd3c5a07b6f0e4a2c9b1d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b';

const step = (id: string, change: Partial<CorrectionStepView>): CorrectionStepView => ({
  ...{ id, operation: 'rectify', state: 'done', held: false, by: 'connector', round: 1, attempts: 1 },
  ...{ errorCode: null, dueAt: '2026-02-03T10:00:00.000Z', doneAt: '2026-02-03T10:00:02.000Z', collections: [] },
  ...{ sourceTitle: 'Dossier client', isFeed: false, reread: null, toOrderAgain: false },
  ...change,
});

const correction = {
  ...{ source: 'crm', collection: 'customers', row: '60000074', ground: null, evidence: 'not-needed' as const },
  ...{ collectionLabel: 'Your customer record', sourceTitle: 'Customer file', note: '', by: 'Nadia Haddad' },
  at: '2026-02-03T09:00:00.000Z',
};

/** A sheet with a field of each kind: put right and come back, stopped, stated, refused, to be checked. */
export const RECTIFICATION: RectificationView = {
  state: 'awaiting-approval',
  hash: HASH,
  nothingHeld: false,
  answerTo: PLAN.answerTo,
  approvals: [{ by: 'Nadia Haddad', at: '2026-02-03T09:30:00.000Z', mine: false }],
  may: { note: null, approve: null, collectAgain: null },
  corrections: [
    {
      ...correction,
      ...{ id: 'c1', field: 'family_name', label: 'Last name', was: 'Peters', asked: 'Peeters', after: 'Peeters' },
      decision: 'correct',
      steps: [
        step('s1', {}),
        step('s2', { operation: 'reread', reread: 'as-corrected' }),
        step('s3', { operation: 'reread', round: 2, reread: 'other-value' }),
        step('s4', { isFeed: true, by: 'person', state: 'intended', doneAt: null, sourceTitle: 'Bpost' }),
      ],
    },
    {
      ...correction,
      ...{ id: 'c2', field: 'birth_date', label: 'Date of birth', was: '1986-04-02', asked: '1986-02-04' },
      ...{ after: '1986-02-04', decision: 'correct', evidence: 'seen', note: 'Identity card seen in a shop.' },
      steps: [step('s5', { state: 'refused', errorCode: 'plan-changed', doneAt: null })],
    },
    {
      ...correction,
      ...{ id: 'c3', field: 'remarks', label: 'Remarks', was: 'Refused the visit', asked: 'He came a day early.' },
      ...{ after: null, decision: 'statement', steps: [] },
    },
    {
      ...correction,
      ...{ id: 'c4', field: 'occupation', label: 'Occupation', was: 'Retired', asked: '<b>Pilot</b>', after: null },
      ...{ decision: 'refuse', ground: 'opinion-minuted', note: 'As said on the telephone.', steps: [] },
    },
    {
      ...correction,
      ...{ id: 'c5', field: 'birth_place', label: 'Place of birth', was: null, asked: 'Łódź', after: null },
      ...{ decision: 'check', evidence: 'asked', note: 'A birth certificate.' },
      steps: [step('s6', { operation: 'restrict' })],
    },
  ],
  collections: [
    {
      ...{ source: 'crm', sourceTitle: 'Customer file', collection: 'customers', label: 'Your customer record' },
      ...{ records: 1, issued: false, canRestrict: true, feed: 'Address file' },
      rows: [
        {
          row: '60000074',
          fields: [
            {
              ...{ field: 'family_name', label: 'Last name', value: 'Peters', kind: 'name', codes: [] },
              ...{ correctable: true, asksWhatShows: false },
            },
            {
              ...{ field: 'status', label: 'Status', value: 'ACT', kind: 'code', correctable: true },
              ...{ codes: [{ code: 'ACT', label: 'Customer' }], asksWhatShows: true },
            },
            {
              ...{ field: 'email', label: 'E-mail address', value: `${'long.'.repeat(14)}name@post.example` },
              ...{ kind: 'email', codes: [], correctable: true, asksWhatShows: false },
            },
          ],
        },
      ],
    },
    {
      ...{ source: 'billing', sourceTitle: 'Billing', collection: 'invoices', label: 'Your invoices' },
      ...{ records: 36, issued: true, canRestrict: false, feed: null },
      rows: [
        {
          row: 'I1',
          fields: [
            {
              ...{ field: 'total', label: 'Total', value: '42.10', kind: 'number', codes: [] },
              ...{ correctable: false, asksWhatShows: false },
            },
          ],
        },
      ],
    },
  ],
};
