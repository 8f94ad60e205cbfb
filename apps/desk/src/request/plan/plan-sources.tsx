import type { PlanView } from '@habeas/casework/requests/plan-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { sourceFits } from './plan-search';
import { SourcePlan } from './source-plan';
import type { PlanFolds } from './use-plan-folds';

interface Props {
  plan: PlanView;
  folds: PlanFolds;
  query: string;
}

/** Source by source, what goes and what stays. */
export function PlanSources({ plan, folds, query }: Props) {
  const { t } = useTranslation();
  const fitting = new Set(plan.sources.filter((source) => sourceFits(query, source, plan)));
  return (
    <Panel title={t('plan:sources')}>
      {plan.sources.length === 0 && <Empty why={t('plan:nothing-held')} next={t('plan:nothing-held-next')} />}
      {plan.sources.length > 0 && fitting.size === 0 && <Text size="sm">{t('plan:search-none')}</Text>}
      <ul className="plan-sources">
        {plan.sources.map((source) => (
          <SourcePlan key={source.source} source={source} folds={folds} fits={fitting.has(source)} />
        ))}
      </ul>
    </Panel>
  );
}
