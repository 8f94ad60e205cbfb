import type { PlanDecisionView, PlanSourceView, PlanStepView, PlanView } from '@habeas/casework/requests/plan-view';
import { foundAgain, notAsOrdered, toneOfStep } from './step-standing';

/**
 * Why a part of a plan is open at first: it waits for a person, a step of it cannot go on by itself, something is refused or masked, a
 * colleague decided where the register does not say, or it is not as in the plan before.
 */
const MARKS = ['undecided', 'trouble', 'refused', 'answered', 'masked', 'changed'] as const;
export type Mark = (typeof MARKS)[number];

const isTrouble = (step: PlanStepView): boolean =>
  step.held || step.toOrderAgain || foundAgain(step) || notAsOrdered(step) || BAD.has(toneOfStep(step));
const BAD: ReadonlySet<string> = new Set(['danger', 'attention']);

/** In the order in which they are said. */
function marks(found: Readonly<Record<Mark, boolean>>): Mark[] {
  return MARKS.filter((mark) => found[mark]);
}

const marksOfDecisions = (decisions: readonly PlanDecisionView[]) => ({
  undecided: decisions.some(({ outcome }) => outcome === 'needs-person'),
  refused: decisions.some(({ outcome }) => outcome === 'refused'),
  answered: decisions.some(({ answer }) => answer !== null),
});

export function marksOfSource(
  { source, collections, steps }: PlanSourceView,
  { decisions }: Pick<PlanView, 'decisions'>,
) {
  const own = marksOfDecisions(decisions.filter((decision) => decision.source === source));
  return marks({
    ...own,
    undecided: own.undecided || collections.some(({ fate }) => fate === 'undecided'),
    trouble: steps.some(isTrouble),
    masked: collections.some(({ masked }) => masked),
    changed: collections.some(({ before }) => before !== null),
  });
}

export const marksOfActivity = (decisions: readonly PlanDecisionView[]): Mark[] =>
  marks({ ...marksOfDecisions(decisions), trouble: false, masked: false, changed: false });

/** What a person must decide or mend is never folded. */
export const mustStayOpen = (found: readonly Mark[]): boolean =>
  found.includes('undecided') || found.includes('trouble');
