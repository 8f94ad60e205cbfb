import type { RequestListItem } from '@habeas/casework/requests/request-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The way into a request; the keys j and k move from one to the next. */
export function RequestLink({ item }: { item: RequestListItem }) {
  const { t } = useTranslation();
  return (
    <div>
      <Link to={`/requests/${item.id}`} data-queue-link className="request-link">
        {item.reference}
      </Link>
      <Text size="sm" c={item.requesterName ? undefined : 'dimmed'}>
        {item.requesterName ?? t('queue:nameless')}
      </Text>
    </div>
  );
}
