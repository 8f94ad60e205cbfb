import type { PlanView } from '@habeas/casework/requests/plan-view';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import type { DecidedActivity } from './decided-activities';
import { FoldedNow } from './folded-now';
import { activityFits, sourceFits } from './plan-search';
import type { PlanFolds } from './use-plan-folds';

interface Props {
  plan: PlanView;
  activities: DecidedActivity[];
  folds: PlanFolds;
  query: string;
  onSearch: (query: string) => void;
}

/** Finds a source or an activity, opens or folds all of them, and says what is folded now. */
export function PlanTools({ plan, activities, folds, query, onSearch }: Props) {
  const { t } = useTranslation();
  const found = {
    sources: plan.sources.filter((source) => sourceFits(query, source, plan)).length,
    activities: activities.filter((activity) => activityFits(query, activity)).length,
  };
  return (
    <div className="no-print">
      <Panel title={t('plan:tools')}>
        <Group align="end" gap="sm">
          <TextInput
            className="plan-search"
            type="search"
            label={t('plan:search')}
            leftSection={<IconSearch aria-hidden size={16} />}
            value={query}
            onChange={({ currentTarget }) => onSearch(currentTarget.value)}
          />
          <Button size="sm" variant="default" onClick={folds.openAll}>
            {t('plan:open-all')}
          </Button>
          <Button size="sm" variant="default" onClick={folds.foldAll}>
            {t('plan:fold-all')}
          </Button>
        </Group>
        <Text size="sm" mt="xs" role="status">
          {query.trim() !== '' && <>{t('plan:search-found', found)} </>}
          <FoldedNow folds={folds} />
        </Text>
      </Panel>
    </div>
  );
}
