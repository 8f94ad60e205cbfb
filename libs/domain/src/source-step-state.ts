import { mayMove, soundTable, type TransitionAnswer, type TransitionTable } from './transition-table';

/**
 * The states of one step in the ledger of what is done to a source. `planned`: waits for its day, for earlier steps or for
 * the kill switch; `intended`: the intent is recorded and the source may have been told; `refused`: what the plan was
 * approved for is no longer so, nothing was done; `error`: will be tried again; `stuck`: a person must act.
 */
export const SOURCE_STEP_STATES = ['planned', 'intended', 'done', 'refused', 'error', 'stuck', 'cancelled'] as const;

/** One of {@link SOURCE_STEP_STATES}. */
export type SourceStepState = (typeof SOURCE_STEP_STATES)[number];

/** The states after which nothing more is done to the source by this step. */
const ENDED_SOURCE_STEP_STATES = ['done', 'cancelled'] as const satisfies readonly SourceStepState[];

/** What may follow what. From `intended` on the source may have done it: then it is asked again, never just forgotten. */
const TRANSITIONS: TransitionTable<SourceStepState> = soundTable(
  {
    planned: ['intended', 'cancelled', 'stuck'],
    intended: ['done', 'refused', 'error', 'stuck', 'planned'],
    done: [],
    refused: ['planned', 'cancelled'],
    error: ['intended', 'planned', 'stuck'],
    stuck: ['planned', 'cancelled'],
    cancelled: [],
  },
  { initial: 'planned', resting: ENDED_SOURCE_STEP_STATES },
);

/** True once the step is done or cancelled; a right with another step is not executed (GDPR Art. 12(3), 17(1)). */
export function isEndedStep(state: SourceStepState): boolean {
  return ENDED_SOURCE_STEP_STATES.some((ended) => ended === state);
}

/** True while only a person can bring the step on. */
export function needsPersonForStep(state: SourceStepState): boolean {
  return state === 'refused' || state === 'stuck';
}

/** Whether a step may move from one state to another, and if not, why. */
export function mayMoveSourceStep(from: string, to: string): TransitionAnswer {
  return mayMove(TRANSITIONS, from, to);
}
