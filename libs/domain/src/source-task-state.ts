import { mayMove, soundTable, type TransitionAnswer, type TransitionTable } from './transition-table';

/**
 * The states of one source's part in one requested right. `waiting-for-keys`: another source must first give what finds
 * the person; `error`: will be tried again; `stuck`: a person must act.
 */
export const SOURCE_TASK_STATES = [
  'waiting-for-keys',
  'queued',
  'running',
  'found',
  'nothing',
  'exempt',
  'error',
  'stuck',
] as const;

/** One of {@link SOURCE_TASK_STATES}. */
export type SourceTaskState = (typeof SOURCE_TASK_STATES)[number];

/** The answers that a source can give. GDPR Art. 15(1): "no data" is an answer too, silence is none. */
const ANSWERED_SOURCE_TASK_STATES = ['found', 'nothing', 'exempt'] as const satisfies readonly SourceTaskState[];

/** What may follow what. An answer may be asked for again: the request was reopened or a new identifier verified. */
const TRANSITIONS: TransitionTable<SourceTaskState> = soundTable(
  {
    'waiting-for-keys': ['queued', 'nothing', 'exempt', 'stuck'],
    queued: ['running', 'waiting-for-keys', 'exempt', 'stuck'],
    running: ['found', 'nothing', 'exempt', 'error', 'stuck', 'queued', 'waiting-for-keys'],
    found: ['queued'],
    nothing: ['queued', 'waiting-for-keys'],
    exempt: ['queued'],
    error: ['queued', 'running', 'exempt', 'stuck'],
    stuck: ['queued', 'waiting-for-keys', 'found', 'nothing', 'exempt'],
  },
  { initial: 'waiting-for-keys', resting: ANSWERED_SOURCE_TASK_STATES },
);

/** True while the source has not answered; a request with such a task can never be complete. */
export function isUnknown(state: SourceTaskState): boolean {
  return !ANSWERED_SOURCE_TASK_STATES.some((answered) => answered === state);
}

/** Whether a source task may move from one state to another, and if not, why. */
export function mayMoveSourceTask(from: string, to: string): TransitionAnswer {
  return mayMove(TRANSITIONS, from, to);
}
