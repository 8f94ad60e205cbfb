import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty';
import { isNarrowed, type QueueFilter } from './queue-filter';

/** Says whether nothing is there at all or only nothing that fits, and what to do. */
export function EmptyQueue({ filter, onClear }: { filter: QueueFilter; onClear: () => void }) {
  const { t } = useTranslation();
  if (isNarrowed(filter)) {
    return (
      <Empty
        why={t('queue:empty.narrowed')}
        next={
          <Button variant="default" size="xs" mt="xs" onClick={onClear}>
            {t('queue:clear')}
          </Button>
        }
      />
    );
  }
  return <Empty why={t(`queue:empty.${filter.view}`)} next={t(`queue:empty-next.${filter.view}`)} />;
}
