import { type DecisionOutcome, needsPersonForStep } from '@habeas/domain';
import type { PlanStepView, StopStanding } from '@habeas/casework/requests';

type Step = Pick<PlanStepView, 'operation' | 'state' | 'round' | 'toOrderAgain'>;

const FIRST_LOOK = 1;
const isHalted = ({ state, toOrderAgain }: Step) => needsPersonForStep(state) || toOrderAgain;

/** How far a purpose is that stops at once: stopped is only what the ledger keeps and every source has shown (I6). */
export function stopStanding(steps: readonly Step[], inLedger: boolean): StopStanding {
  const own = steps.filter(({ state }) => state !== 'cancelled');
  if (own.some(isHalted)) return 'halted';
  if (!inLedger) return 'waits';
  // The look after a week comes after the answer.
  return own.filter(isNeeded).every(({ state }) => state === 'done') ? 'stopped' : 'under-way';
}

function isNeeded({ operation, round }: Step): boolean {
  return operation === 'suppress' || (operation === 'recheck' && round === FIRST_LOOK);
}

/** The same of a use that is weighed. Before it is carried out it waits, whatever was proposed. */
export function weighedStanding(
  outcome: DecisionOutcome | null,
  steps: readonly Step[],
  inLedger: boolean,
): StopStanding {
  if (steps.some(isHalted)) return 'halted';
  if (outcome === 'refused' || outcome === 'not-applicable') return 'goes-on';
  return stopStanding(steps, inLedger);
}
