import type { PlanState, PlanView } from '@habeas/casework/requests/plan-view';
import {
  IconCircleCheck,
  IconClockPause,
  IconHandStop,
  IconHelpCircle,
  IconLoader,
  IconPlayerPlay,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/term';

const ICONS = {
  planning: IconLoader,
  questions: IconHelpCircle,
  'awaiting-approval': IconUserCheck,
  'undo-window': IconClockPause,
  executing: IconPlayerPlay,
  executed: IconCircleCheck,
  stopped: IconHandStop,
} as const satisfies Record<PlanState, typeof IconLoader>;

const TONES: Readonly<Record<PlanState, Tone>> = {
  planning: 'calm',
  questions: 'attention',
  'awaiting-approval': 'attention',
  'undo-window': 'attention',
  executing: 'calm',
  executed: 'good',
  stopped: 'neutral',
};

/** Where the plan stands, in a word with a shape of its own. */
export function PlanStanding({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const Icon = ICONS[plan.state];
  return (
    <span className="term" data-tone={TONES[plan.state]} role="status">
      <Icon aria-hidden size={16} />
      <span>{t(`plan:state.${plan.state}`)}</span>
    </span>
  );
}
