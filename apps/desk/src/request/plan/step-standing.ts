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

export const toneOfStep = (step: PlanStepView): Tone => (foundAgain(step) ? 'danger' : TONES[step.state]);
