import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { ActivityDecisions } from './activity-decisions';
import type { DecidedActivity } from './decided-activities';
import { activityFits } from './plan-search';
import type { PlanFolds } from './use-plan-folds';

interface Props {
  activities: DecidedActivity[];
  folds: PlanFolds;
  query: string;
}

/** Activity by activity, what is decided and why, in a plain sentence; until when it stays. */
export function PlanDecisions({ activities, folds, query }: Props) {
  const { t } = useTranslation();
  if (activities.length === 0) return null;
  const isNone = !activities.some((activity) => activityFits(query, activity));
  return (
    <Panel title={t('plan:decisions')}>
      {isNone && <Text size="sm">{t('plan:search-none')}</Text>}
      <ul className="plan-activities">
        {activities.map((activity) => (
          <ActivityDecisions
            key={activity.activity}
            activity={activity}
            folds={folds}
            fits={activityFits(query, activity)}
          />
        ))}
      </ul>
    </Panel>
  );
}
