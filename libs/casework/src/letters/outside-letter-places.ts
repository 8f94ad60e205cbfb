import { NOTICE_ACTIONS, type OutsideLetterData, TASK_OPERATIONS } from './outside-letter-data';
import type { PlaceKind } from './place-kinds';

type Places<L> = { readonly [N in keyof L]: Readonly<Record<keyof L[N] & string, PlaceKind>> };
const task = {
  reference: 'word',
  system: 'word',
  by: 'date',
  taskUrl: 'link',
} as const;

/** Places of the letters to others than the person. */
export const OUTSIDE_LETTER_PLACES: Places<OutsideLetterData> = {
  'notice-to-recipient': {
    reference: 'word',
    recipient: 'word',
    action: { oneOf: NOTICE_ACTIONS },
    personKey: 'word',
    what: 'items',
    by: 'date',
    noticeUrl: 'link',
  },
  'notice-reminder': { reference: 'word', recipient: 'word', sentOn: 'date', by: 'date', noticeUrl: 'link' },
  'notice-escalation': { reference: 'word', recipient: 'word', sentOn: 'date', deskUrl: 'link' },
  'link-code': { code: 'code', minutes: 'number', reference: 'word' },
  'human-task': { ...task, operation: { oneOf: TASK_OPERATIONS } },
  'human-task-reminder': { ...task, sentOn: 'date', overdue: 'flag' },
  'human-task-escalation': { ...task, owner: 'word', sentOn: 'date', due: 'date' },
};

export const OUTSIDE_NULLABLE_PLACES: Readonly<Partial<Record<keyof OutsideLetterData, readonly string[]>>> = {
  'notice-to-recipient': ['personKey'],
};

export const OUTSIDE_REQUIRED: Readonly<Record<keyof OutsideLetterData, readonly string[]>> = {
  'notice-to-recipient': ['recipient', 'personKey', 'what', 'by', 'noticeUrl'],
  'notice-reminder': ['recipient', 'sentOn', 'by', 'noticeUrl'],
  'notice-escalation': ['recipient', 'sentOn', 'deskUrl'],
  'link-code': ['code', 'minutes'],
  'human-task': ['system', 'by', 'taskUrl'],
  'human-task-reminder': ['system', 'by', 'taskUrl'],
  'human-task-escalation': ['system', 'owner', 'by', 'due', 'taskUrl'],
};
