import type { PlanStepView } from '@habeas/casework/requests/plan-view';
import type { SourceStepState } from '@habeas/domain';
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconHandStop,
  IconLoader,
  IconRefreshAlert,
} from '@tabler/icons-react';
import { foundAgain, notAsOrdered } from './step-standing';

const ICONS = {
  planned: IconClock,
  intended: IconLoader,
  done: IconCircleCheck,
  refused: IconHandStop,
  error: IconRefreshAlert,
  stuck: IconAlertOctagon,
  cancelled: IconCircleX,
} as const satisfies Record<SourceStepState, typeof IconClock>;

/** A shape of its own for each state, and one for a look that found what should not be. */
export function StepIcon({ step }: { step: PlanStepView }) {
  if (foundAgain(step) || notAsOrdered(step)) return <IconAlertTriangle aria-hidden size={16} />;
  const Icon = ICONS[step.state];
  return <Icon aria-hidden size={16} />;
}
