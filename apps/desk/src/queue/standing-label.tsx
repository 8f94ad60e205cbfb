import type { Standing } from '@habeas/casework/requests/request-view';
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCalendarEvent,
  IconCircleCheck,
  IconClockExclamation,
  IconHourglassLow,
  IconMinus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toneOf } from './urgency';

const ICONS = {
  overdue: IconAlertOctagon,
  'due-today': IconAlertTriangle,
  soon: IconHourglassLow,
  'days-left': IconCalendarEvent,
  'answered-in-time': IconCircleCheck,
  'answered-late': IconClockExclamation,
  'no-clock': IconMinus,
} as const;

/** Days left in words, with an icon of its own for each standing: readable without any colour. */
export function StandingLabel({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const tone = toneOf(standing);
  const soon = standing.key === 'days-left' && tone === 'attention';
  const Icon = ICONS[soon ? 'soon' : standing.key];
  return (
    <span className="term" data-tone={tone}>
      <Icon aria-hidden size={16} stroke={2} />
      <span>{t(`queue:standing.${standing.key}`, { count: Math.abs(standing.days) })}</span>
    </span>
  );
}
