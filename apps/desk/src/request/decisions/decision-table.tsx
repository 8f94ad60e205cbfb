import type { DecisionView } from '@habeas/casework/requests/request-view';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Term, type Tone } from '../../ui/term';

const TONES: Readonly<Record<DecisionView['outcome'], Tone>> = {
  granted: 'good',
  partial: 'attention',
  refused: 'danger',
  'kept-until': 'attention',
  'not-applicable': 'neutral',
  'needs-person': 'attention',
};

/** One line per activity and category, with the outcome, its article and its reason. */
export function DecisionTable({ decisions, caption }: { decisions: DecisionView[]; caption: string }) {
  const { t } = useTranslation();
  const known = useKnownText();
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <Table miw={640}>
        <caption className="unseen">{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {['activity', 'category', 'outcome', 'article', 'records'].map((column) => (
              <Table.Th key={column} scope="col">
                {t(`decisions:column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {decisions.map((decision, index) => (
            <Table.Tr key={`${decision.activity} ${decision.category} ${index}`}>
              <Table.Td>{decision.activityTitle}</Table.Td>
              <Table.Td>{decision.category}</Table.Td>
              <Table.Td>
                <Term of="outcome" value={decision.outcome} tone={TONES[decision.outcome]} />
                <Text size="sm">{known('decisions:reason', decision.reason)}</Text>
              </Table.Td>
              <Table.Td>{decision.article}</Table.Td>
              <Table.Td>{decision.records}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
