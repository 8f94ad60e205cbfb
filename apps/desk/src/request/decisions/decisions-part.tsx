import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { Empty } from '../../ui/empty';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { RestrictionPanel } from '../restriction/restriction-panel';
import { StopsPanels } from '../stops/stops-panel';
import { WeighingPanel } from '../weighing/weighing-panel';
import { ReviewPanel } from '../review/review-panel';
import { DecisionTable } from './decision-table';

/** What the sources found, and what was decided about it, activity by activity. */
export function DecisionsPart() {
  const { t } = useTranslation();
  const words = useWords();
  const { findings, decisions } = useView();
  const rights = [...new Set(decisions.map(({ right }) => right))];
  return (
    <div className="stacked-panels">
      <StopsPanels />
      <WeighingPanel />
      <Panel title={t('decisions:findings')}>
        <Facts
          facts={(['found', 'nothing', 'exempt', 'unknown', 'records'] as const).map((key) => ({
            term: t(`decisions:finding.${key}`),
            value: findings[key],
          }))}
        />
        {findings.unknown > 0 && <Text size="sm">{t('decisions:incomplete')}</Text>}
      </Panel>
      <ReviewPanel />
      <RestrictionPanel />
      {rights.length === 0 && (
        <Panel title={t('decisions:title')}>
          <Empty why={t('decisions:none')} next={t('decisions:none-next')} />
        </Panel>
      )}
      {rights.map((right) => (
        <Panel key={right} title={t('shell:pair', { name: t('decisions:title'), value: words('right', right).name })}>
          <DecisionTable
            caption={words('right', right).name}
            decisions={decisions.filter((decision) => decision.right === right)}
          />
        </Panel>
      ))}
    </div>
  );
}
