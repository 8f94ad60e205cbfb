import type { RequestListItem } from '@habeas/casework/requests/request-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../ui/moment';

/** What happens next, who does it and until when. */
export function NextStep({ next }: { next: RequestListItem['nextAction'] }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm">{t(`queue:next.${next.key}`)}</Text>
      {next.owner !== 'nobody' && (
        <Text size="xs" c="dimmed">
          {t(`queue:owner.${next.owner}`)}
          {next.by && (
            <>
              {' · '}
              {t('queue:by')} <Moment value={next.by} precision="day" />
            </>
          )}
        </Text>
      )}
    </div>
  );
}
