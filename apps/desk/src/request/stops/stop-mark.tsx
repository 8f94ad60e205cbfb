import type { StopStanding } from '@habeas/casework/requests/stops-view';
import { IconAlertTriangle, IconCircleCheck, IconClockPause, IconLoader, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/term';

const ICONS = {
  stopped: IconCircleCheck,
  'under-way': IconLoader,
  halted: IconAlertTriangle,
  waits: IconClockPause,
  'goes-on': IconPlayerPlay,
} as const satisfies Record<StopStanding, typeof IconLoader>;

const TONES: Readonly<Record<StopStanding, Tone>> = {
  stopped: 'good',
  'under-way': 'calm',
  halted: 'attention',
  waits: 'attention',
  'goes-on': 'neutral',
};

/** How far a purpose is, in a word with a shape of its own. */
export function StopMark({ standing }: { standing: StopStanding }) {
  const { t } = useTranslation();
  const Icon = ICONS[standing];
  return (
    <span className="term" data-tone={TONES[standing]}>
      <Icon aria-hidden size={16} />
      <span>{t(`stops:standing.${standing}`)}</span>
    </span>
  );
}
