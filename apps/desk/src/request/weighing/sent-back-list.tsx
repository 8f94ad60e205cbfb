import type { SentBackView } from '@habeas/casework/requests/weighing-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment';
import { useView } from '../frame/request-context';

/** Why approvers did not approve a weighing; the last one first. */
export function SentBackList({ sentBack }: { sentBack: readonly SentBackView[] }) {
  const { t } = useTranslation();
  const { clock } = useView();
  if (sentBack.length === 0) return null;
  return (
    <section aria-label={t('weighing:sent-back-title')}>
      <Text fw={600}>{t('weighing:sent-back-title')}</Text>
      <ul className="entries">
        {[...sentBack].reverse().map(({ reason, by, at }) => (
          <li key={at}>
            <span className="typed">{reason}</span>
            <Text size="sm">
              {t('weighing:sent-back-by', { name: by })} · <Moment value={at} zone={clock.zone} focusable />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
