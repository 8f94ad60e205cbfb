import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDueList } from '../api/dates';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { Moment } from '../ui/moment';
import { Panel } from '../ui/panel';
import { ProblemNotice } from '../ui/problem-notice';
import { BrandName } from '../ui/brand-name';
import { Term } from '../ui/term';

const COLUMNS = ['reference', 'answer-by', 'rights', 'brand', 'received', 'colleague'] as const;

/** The dates behind the figures, the nearest first; more are read when they are asked for. */
export function DueList({ days }: { days: number }) {
  const { t } = useTranslation();
  const list = useDueList(days);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('dates:list')}>
      {list.isPending && <Loading />}
      {list.error && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.data && items.length === 0 && <Empty why={t('dates:nothing-due')} next={t('dates:nothing-due-next')} />}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={720}>
          <Table>
            <caption className="unseen">{t('dates:list')}</caption>
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`dates:column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Table.Tr key={`${item.id} ${item.matter?.key ?? ''}`}>
                  <Table.Td>
                    <Link to={`/requests/${item.id}/${item.matter ? 'message' : 'clock'}`} className="request-link">
                      {item.reference}
                    </Link>
                  </Table.Td>
                  <Table.Td>
                    <Moment value={item.answerBy} precision="day" />
                    {item.extended && <> · {t('queue:extended')}</>}
                  </Table.Td>
                  <Table.Td>
                    <span className="rights">
                      {item.matter?.label}
                      {item.rights.map((right) => (
                        <Term key={right} of="right" value={right} />
                      ))}
                    </span>
                  </Table.Td>
                  <Table.Td>
                    <BrandName of={item.brand} />
                  </Table.Td>
                  <Table.Td>
                    <Moment value={item.receivedOn} precision="day" />
                  </Table.Td>
                  <Table.Td>{item.assignee ?? t('dates:nobody')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {list.hasNextPage && (
        <Button mt="sm" variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('dates:more')}
        </Button>
      )}
    </Panel>
  );
}
