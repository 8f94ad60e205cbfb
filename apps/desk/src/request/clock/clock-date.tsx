import type { ClockDateView } from '@habeas/casework/requests/request-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StandingLabel } from '../../queue/standing-label';
import { Moment } from '../../ui/moment';
import { useReasonText } from './use-reason-text';

/** One date: its name, the day, how it stands, and each step of how it was computed. */
export function ClockDate({ date }: { date: ClockDateView }) {
  const { t } = useTranslation();
  const reasonText = useReasonText();
  return (
    <li data-strict={date.key === 'due'}>
      <div className="clock-name">
        <Text fw={600}>{t(`clock:date.${date.key}`)}</Text>
        <Text size="sm" c="dimmed">
          {t(`clock:meaning.${date.key}`)}
        </Text>
      </div>
      <div className="clock-day">
        {date.date ? <Moment value={date.date} precision="day" /> : <span>{t('clock:no-date')}</span>}
        {date.standing && <StandingLabel standing={date.standing} />}
      </div>
      {date.reasons.length > 0 && (
        <ul className="clock-reasons" aria-label={t('clock:how')}>
          {date.reasons.map((reason, position) => (
            <li key={position}>{reasonText(reason)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
