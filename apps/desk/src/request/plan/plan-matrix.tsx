import type { PlanView } from '@habeas/casework/requests/plan-view';
import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { PlanBar, PlanBarWords } from './plan-bar';
import { COUNTS, countsOfSource, sumOf } from './plan-counts';
import { UntilWords } from './until-words';

interface Props {
  plan: PlanView;
  /** Opens a source below and goes there. */
  onGo: (source: string) => void;
}

/** The plan as a picture: all of it as one bar, and source by source how many rows go, are masked, stay or wait, and until when. */
export function PlanMatrix({ plan, onGo }: Props) {
  const { t } = useTranslation();
  const rows = plan.sources.map((source) => ({ ...source, counts: countsOfSource(source) }));
  const total = sumOf(rows.map(({ counts }) => counts));
  const columns = COUNTS.filter((count) => count === 'deleted' || count === 'stays' || total[count] > 0);
  if (rows.length === 0) return null;
  return (
    <Panel title={t('plan:picture')}>
      <PlanBar counts={total} />
      <PlanBarWords counts={total} />
      <div className="table-scroll" role="region" aria-label={t('plan:picture')} tabIndex={0}>
        <Table mt="sm" verticalSpacing={4} className="plan-matrix">
          <caption className="unseen">{t('plan:picture')}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('plan:matrix.source')}</Table.Th>
              {columns.map((count) => (
                <Table.Th key={count} scope="col" className="number">
                  {t(`plan:matrix.${count}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col">{t('plan:matrix.until')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ source, title, counts, collections }) => (
              <Table.Tr key={source}>
                <Table.Th scope="row">
                  <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onGo(source)}>
                    {title}
                  </Anchor>
                  <PlanBar counts={counts} />
                </Table.Th>
                {columns.map((count) => (
                  <Table.Td key={count} className="number" data-some={counts[count] > 0 || undefined}>
                    {counts[count]}
                  </Table.Td>
                ))}
                <Table.Td>
                  <UntilWords collections={collections} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('plan:matrix.all')}</Table.Th>
              {columns.map((count) => (
                <Table.Td key={count} className="number" data-some>
                  {total[count]}
                </Table.Td>
              ))}
              <Table.Td />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </div>
      {plan.vanished.length > 0 && (
        <Text size="sm" mt="xs">
          {t('plan:vanished', { places: plan.vanished.join(' · ') })}
        </Text>
      )}
    </Panel>
  );
}
