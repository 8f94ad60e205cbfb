import type { RequestListItem } from '@habeas/casework/requests/request-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Term } from '../ui/term';

/** The rights, and how many other questions are open beside them. */
export function RightsList({ rights, beside = 0 }: { rights: RequestListItem['rights']; beside?: number }) {
  const { t } = useTranslation();
  if (rights.length + beside === 0) return null;
  return (
    <span className="rights">
      {rights.map(({ right }) => (
        <Term key={right} of="right" value={right} />
      ))}
      {beside > 0 && (
        <Text span size="sm">
          {t('queue:beside', { count: beside })}
        </Text>
      )}
    </span>
  );
}
