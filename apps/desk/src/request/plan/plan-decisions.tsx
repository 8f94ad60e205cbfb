import type { PlanDecisionView } from '@habeas/casework/requests/plan-view';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayInWords } from '../../i18n/dates';
import { Panel } from '../../ui/panel';
import { Term, type Tone } from '../../ui/term';

const TONES: Readonly<Record<PlanDecisionView['outcome'], Tone>> = {
  granted: 'good',
  partial: 'attention',
  refused: 'danger',
  'kept-until': 'attention',
  'not-applicable': 'neutral',
  'needs-person': 'attention',
};

const COLUMNS = ['activity', 'data', 'outcome', 'until', 'article', 'records'] as const;

/** Activity by activity, what is decided and why, in a plain sentence; until when it stays. */
export function PlanDecisions({ decisions }: { decisions: PlanDecisionView[] }) {
  const { t, i18n } = useTranslation();
  if (decisions.length === 0) return null;
  const until = ({ until, untilEvent }: PlanDecisionView) =>
    until ? dayInWords(until, i18n.language) : (untilEvent ?? '');
  return (
    <Panel title={t('plan:decisions')}>
      <div className="table-scroll" role="region" aria-label={t('plan:decisions')} tabIndex={0}>
        <Table miw={760} verticalSpacing="xs">
          <caption className="unseen">{t('plan:decisions')}</caption>
          <Table.Thead>
            <Table.Tr>
              {COLUMNS.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`plan:column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {decisions.map((decision) => (
              <Table.Tr key={decision.id}>
                <Table.Td>{decision.activityTitle}</Table.Td>
                <Table.Td>
                  {decision.category}
                  {decision.sourceTitle && (
                    <Text size="xs" c="dimmed">
                      {decision.sourceTitle} · {decision.collectionLabel}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Term of="outcome" value={decision.outcome} tone={TONES[decision.outcome]} />
                  <Text size="sm">{decision.sentence}</Text>
                  {decision.answer && (
                    <Text size="sm" fs="italic">
                      {decision.answer.by}: {decision.answer.note}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{until(decision)}</Table.Td>
                <Table.Td>{decision.article}</Table.Td>
                <Table.Td>{decision.records}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );
}
