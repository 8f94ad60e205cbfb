import { mayMove, soundTable, type TransitionAnswer, type TransitionTable } from './transition-table';

/** The states of a request, in the order of its way. GDPR Art. 12(3)-(4): each open one has somebody who acts next. */
export const REQUEST_STATES = [
  'received',
  'to-read',
  'identity',
  'in-progress',
  'joined',
  'answered',
  'closed',
  'purged',
  'withdrawn',
  'not-a-request',
] as const;

/** One of {@link REQUEST_STATES}. */
export type RequestState = (typeof REQUEST_STATES)[number];

/**
 * What may follow what. A request ends `purged`: its file is gone at the end of its retention (GDPR Art. 5(1)(e)).
 * Silence never withdraws: `withdrawn` needs the person's explicit words. A `joined` one is answered with an earlier request
 * of the same person, whose receipt date counts (EDPB 01/2022 §29); taken apart, it waits for identity again.
 */
const TRANSITIONS: TransitionTable<RequestState> = soundTable(
  {
    received: ['to-read', 'identity', 'in-progress', 'not-a-request'],
    'to-read': ['identity', 'in-progress', 'not-a-request', 'withdrawn'],
    identity: ['in-progress', 'joined', 'answered', 'withdrawn', 'to-read'],
    'in-progress': ['answered', 'joined', 'withdrawn', 'identity'],
    joined: ['identity', 'closed', 'withdrawn'],
    answered: ['closed', 'in-progress'],
    closed: ['in-progress', 'purged'],
    purged: [],
    withdrawn: ['closed'],
    'not-a-request': ['to-read', 'closed'],
  },
  { initial: 'received', resting: ['purged'] },
);

/** Whether a request may move from one state to another, and if not, why. */
export function mayMoveRequest(from: string, to: string): TransitionAnswer {
  return mayMove(TRANSITIONS, from, to);
}
