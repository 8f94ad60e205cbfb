import type { RequestListItem } from '@habeas/casework/requests/request-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBrandName } from '../api/brands';
import { LANGUAGE_NAMES } from '../i18n/language-choice';
import { Term } from '../ui/term';
import { DueCell } from './due-cell';
import { NextStep } from './next-step';
import { RequestLink } from './request-link';
import { RightsList } from './rights-list';

/** The queue on a narrow screen: one card each, in the same order. */
export function QueueCards({ items, caption }: { items: RequestListItem[]; caption: string }) {
  const { t } = useTranslation();
  const brandName = useBrandName();
  return (
    <ul className="cards" aria-label={caption}>
      {items.map((item) => (
        <li key={item.id} className="panel card">
          <DueCell item={item} />
          <RequestLink item={item} />
          <span className="rights">
            <RightsList rights={item.rights} beside={item.openMatters.length} />
            <Term of="requestState" value={item.state} />
          </span>
          <NextStep next={item.nextAction} />
          <Text size="xs" c="dimmed">
            {brandName(item.brand)} · {LANGUAGE_NAMES[item.language]} · {item.assignee?.name ?? t('queue:nobody')}
          </Text>
        </li>
      ))}
    </ul>
  );
}
