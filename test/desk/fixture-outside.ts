import type { HumanTaskListView, HumanTaskView } from '@habeas/casework/human-tasks/human-task-view';
import type { NoticeListView, NoticeView } from '@habeas/casework/notices/notice-view';

const TASK: HumanTaskView = {
  id: '60000000-0000-4000-8000-000000000001',
  source: 'cctv',
  title: 'Camera images',
  operation: 'export',
  state: 'open',
  asked: { role: 'owner', name: 'Sécurité des bâtiments', email: 'security-cameras@proximus.example' },
  askedAt: '2026-01-13T09:00:00.000Z',
  dueOn: '2026-01-20',
  overdue: true,
  reminders: 2,
  lastMessageAt: '2026-01-19T08:00:00.000Z',
  undelivered: null,
  opened: true,
  details: 'Shop in Liège, 3 January, 14:00 to 14:30.',
  answeredAt: null,
  answeredBy: null,
  outcome: null,
  note: null,
  collections: [{ name: 'footage', label: 'Images from security cameras' }],
};

const NOTICE: NoticeView = {
  id: '60000000-0000-4000-8000-000000000011',
  reference: 'HN-7K3M-9QXW-2FTD',
  right: 'erasure',
  kind: 'erasure',
  recipient: 'DPG Media',
  neverDisclose: false,
  by: 'mail',
  to: 'privacy@dpg-media.example',
  state: 'sent',
  plannedAt: '2026-01-13T09:00:00.000Z',
  sentAt: '2026-01-13T09:01:00.000Z',
  dueOn: '2026-01-27',
  overdue: false,
  chases: 1,
  escalated: false,
  answeredAt: null,
  answeredBy: null,
  errorCode: null,
  note: null,
};

/** What the desk shows of people outside: one of each standing. */
export const OUTSIDE: HumanTaskListView & NoticeListView = {
  tasks: [
    {
      ...TASK,
      id: '60000000-0000-4000-8000-000000000002',
      operation: 'erase',
      state: 'answered',
      overdue: false,
      answeredAt: '2026-01-18T10:00:00.000Z',
      answeredBy: 'deputy',
      outcome: 'done',
      note: 'Erased from the recorder and from the copy for the insurer.',
    },
    {
      ...TASK,
      id: '60000000-0000-4000-8000-000000000003',
      overdue: false,
      undelivered: 'undeliverable',
      opened: false,
    },
    TASK,
  ],
  askable: [
    {
      sourceTaskId: '60000000-0000-4000-8000-000000000021',
      title: 'Visitor register',
      needs: 'The day of the visit and the person or company visited.',
    },
  ],
  notices: [
    NOTICE,
    {
      ...NOTICE,
      id: '60000000-0000-4000-8000-000000000012',
      recipient: 'Law firms',
      by: 'task',
      to: null,
      state: 'planned',
      sentAt: null,
      chases: 0,
    },
    {
      ...NOTICE,
      id: '60000000-0000-4000-8000-000000000013',
      recipient: 'Ads & Data',
      by: 'http',
      to: 'api.ads-and-data.example',
      state: 'failed',
      errorCode: 'http-404',
    },
    {
      ...NOTICE,
      id: '60000000-0000-4000-8000-000000000014',
      recipient: 'Judicial authorities',
      neverDisclose: true,
      state: 'acknowledged',
      answeredAt: '2026-01-15T10:00:00.000Z',
      answeredBy: 'recipient',
    },
  ],
};
