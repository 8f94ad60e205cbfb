import type { PlanStepView } from '@habeas/casework/requests/plan-view';
import type { SourceStepState } from '@habeas/domain';
import type { Tone } from '../../ui/term';

const TONES: Readonly<Record<SourceStepState, Tone>> = {
  planned: 'neutral',
  intended: 'calm',
  done: 'good',
  refused: 'danger',
  error: 'attention',
  stuck: 'danger',
  cancelled: 'neutral',
};

/** A look that found what should be gone. */
export const foundAgain = (step: PlanStepView): boolean =>
  step.collections.some(({ result }) => result === 'still-there' || result === 'come-back');

/** A look that saw a source which does not stand as it was told. */
export const notAsOrdered = (step: PlanStepView): boolean =>
  step.collections.some(({ result }) => result === 'not-as-ordered' || result === 'undone' || result === 'not-found');

export const toneOfStep = (step: PlanStepView): Tone =>
  foundAgain(step) || notAsOrdered(step) ? 'danger' : TONES[step.state];

/** How a step stands, as a key of the desk's words. */
export function stateWords(step: PlanStepView) {
  if (foundAgain(step)) return 'plan:found-again';
  return notAsOrdered(step) ? 'plan:not-as-ordered' : (`plan:step-state.${step.state}` as const);
}
