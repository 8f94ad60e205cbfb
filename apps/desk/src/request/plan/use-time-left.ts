import type { PlanView } from '@habeas/casework/requests/plan-view';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from './time-left';

/** The time left in words, second by second; measured from the office's clock, not from that of this machine. */
export function useTimeLeft({ until, now }: NonNullable<PlanView['undo']>): string {
  const { t } = useTranslation();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const since = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - since), 1000);
    return () => clearInterval(timer);
  }, [now]);
  const { hours, minutes, seconds } = timeLeft(new Date(until).getTime() - new Date(now).getTime() - passed);
  if (hours + minutes + seconds === 0) return t('plan:undo-over');
  return hours > 0
    ? t('plan:undo-hours', { hours, minutes })
    : t('plan:undo-minutes', { minutes, seconds: String(seconds).padStart(2, '0') });
}
