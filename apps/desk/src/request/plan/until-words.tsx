import type { PlanCollectionView } from '@habeas/casework/requests/plan-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayInWords } from '../../i18n/dates';
import { untilOf } from './plan-counts';

/** Until when what stays of a source stays, shortly: the last day, the events that have none yet, or that there is no end. */
export function UntilWords({ collections }: { collections: readonly PlanCollectionView[] }) {
  const { t, i18n } = useTranslation();
  const { last, events, openEnded } = untilOf(collections);
  const lines = [
    ...(last ? [t('plan:until-last', { day: dayInWords(last, i18n.language) })] : []),
    ...events,
    ...(openEnded ? [t('plan:until-open')] : []),
  ];
  return (
    <span className="stacked">
      {lines.map((line) => (
        <Text key={line} span size="sm">
          {line}
        </Text>
      ))}
    </span>
  );
}
