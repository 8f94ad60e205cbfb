import type { RequestListItem } from '@habeas/casework/requests/request-view';
import type { SessionView, StaffAccountView } from '@habeas/casework/staff/staff-view';

/** Synthetic people only. */
const account = (id: string, name: string, role: StaffAccountView['role'], over: Partial<StaffAccountView> = {}) => ({
  id,
  name,
  email: `${id}@office.example`,
  role,
  language: 'en' as const,
  active: true,
  secondFactorEnrolled: true,
  lastSignInAt: '2026-02-03T08:12:00.000Z',
  ...over,
});

export const ACCOUNTS: StaffAccountView[] = [
  account('noor', 'Noor Peeters', 'dpo'),
  account('jean', 'Jean Lambert', 'handler', { language: 'fr' }),
  account('greta', 'Greta Schmitz', 'agent', { secondFactorEnrolled: false, lastSignInAt: null }),
  account('otto', 'Otto Vermeulen', 'auditor', { active: false }),
];

export const SESSION: SessionView = {
  account: ACCOUNTS[0]!,
  stage: 'complete',
  csrfToken: 'synthetic-csrf',
  brands: [
    { key: 'proximus', name: 'Proximus' },
    { key: 'scarlet', name: 'Scarlet' },
  ],
  permissions: [
    'plan.answer',
    'plan.approve',
    'effects.stop',
    'proof.read',
    'request.read',
    'request.assign',
    'request.correct',
    'request.record',
    'request.extend',
    'request.pause',
    'request.close',
    'identity.decide',
    'source-task.retry',
    'source-task.exempt',
    'package.preview',
    'package.approve',
    'package.revoke',
    'staff.manage',
    'audit.read',
  ],
};

const item = (n: number, over: Partial<RequestListItem>): RequestListItem => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  reference: `HB-2026-00${n}${n}-K7`,
  brand: n % 2 ? 'Proximus' : 'Scarlet',
  language: (['fr', 'nl', 'de', 'en'] as const)[n % 4]!,
  channel: 'mail',
  requesterName: 'Amélie Dubois-Vandenbroucke',
  rights: [{ right: 'access', state: 'collecting' }],
  openMatters: [],
  matterDue: null,
  state: 'in-progress',
  receivedAt: '2026-01-12T09:04:31.000Z',
  due: '2026-02-12',
  extended: false,
  paused: false,
  standing: { key: 'days-left', days: 9 },
  assignee: { id: 'noor', name: 'Noor Peeters' },
  nextAction: { key: 'wait-for-sources', owner: 'sources', by: '2026-02-05' },
  ...over,
});

/** Every boundary of a date, one request each, in the order of the queue. */
export const QUEUE: RequestListItem[] = [
  item(1, {
    standing: { key: 'overdue', days: 1 },
    due: '2026-02-02',
    assignee: null,
    requesterName: null,
    state: 'to-read',
    rights: [],
    nextAction: { key: 'read', owner: 'office', by: '2026-01-14' },
  }),
  item(2, {
    standing: { key: 'due-today', days: 0 },
    due: '2026-02-03',
    rights: [{ right: 'access', state: 'awaiting-approval' }],
    nextAction: { key: 'approve', owner: 'office', by: '2026-02-03' },
  }),
  item(3, {
    standing: { key: 'days-left', days: 1 },
    due: '2026-02-04',
    paused: true,
    state: 'identity',
    nextAction: { key: 'wait-for-identity', owner: 'data-subject', by: '2026-02-04' },
  }),
  item(4, {
    openMatters: ['best-tariff'],
    matterDue: { due: '2026-02-05', standing: { key: 'days-left', days: 2 } },
    rights: [
      { right: 'access', state: 'collecting' },
      { right: 'erasure', state: 'with-person' },
      { right: 'automated-decision', state: 'with-person' },
    ],
  }),
  item(5, { standing: { key: 'days-left', days: 62 }, due: '2026-04-13', extended: true, channel: 'form' }),
  item(6, {
    standing: { key: 'answered-in-time', days: 0 },
    state: 'answered',
    nextAction: { key: 'close', owner: 'office', by: null },
  }),
  item(7, { standing: { key: 'answered-late', days: 3 }, state: 'answered' }),
  item(8, {
    standing: { key: 'no-clock', days: 0 },
    state: 'not-a-request',
    nextAction: { key: 'none', owner: 'nobody', by: null },
  }),
];
