import {
  IconAlertOctagon,
  IconCircleCheck,
  IconCircleMinus,
  IconClock,
  IconMail,
  IconMailOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/term';

/** How a question or a notice stands. */
export type OutsideStanding =
  | 'open'
  | 'overdue'
  | 'undelivered'
  | 'answered'
  | 'cancelled'
  | 'planned'
  | 'sent'
  | 'acknowledged'
  | 'declined'
  | 'failed';

const SHOWN: Readonly<Record<OutsideStanding, { tone: Tone; Icon: typeof IconClock }>> = {
  open: { tone: 'attention', Icon: IconMail },
  overdue: { tone: 'danger', Icon: IconAlertOctagon },
  undelivered: { tone: 'danger', Icon: IconMailOff },
  answered: { tone: 'good', Icon: IconCircleCheck },
  cancelled: { tone: 'neutral', Icon: IconCircleMinus },
  planned: { tone: 'neutral', Icon: IconClock },
  sent: { tone: 'attention', Icon: IconMail },
  acknowledged: { tone: 'good', Icon: IconCircleCheck },
  declined: { tone: 'danger', Icon: IconCircleMinus },
  failed: { tone: 'danger', Icon: IconMailOff },
};

export const toneOf = (standing: OutsideStanding): Tone => SHOWN[standing].tone;

/** The standing in words, with a shape of its own. */
export function Standing({ standing }: { standing: OutsideStanding }) {
  const { t } = useTranslation();
  const { tone, Icon } = SHOWN[standing];
  return (
    <span className="term" data-tone={tone}>
      <Icon aria-hidden size={18} />
      <span>{t(`outside:standing.${standing}`)}</span>
    </span>
  );
}
