import { localDateOf } from '@habeas/domain';
import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHeldFiles } from '../api/dates';
import { OFFICE_ZONE } from '../i18n/dates';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { Moment } from '../ui/moment';
import { Panel } from '../ui/panel';
import { ProblemNotice } from '../ui/problem-notice';

const COLUMNS = ['request', 'review', 'why', 'since', 'by'] as const;

/** Files that are kept for a dispute, the first to be looked at again on top. */
export function HeldList() {
  const { t } = useTranslation();
  const list = useHeldFiles();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const today = localDateOf(new Date().toISOString(), OFFICE_ZONE);
  return (
    <Panel title={t('hold:list')}>
      {list.isPending && <Loading />}
      {list.error && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.data && items.length === 0 && <Empty why={t('hold:nothing')} next={t('hold:nothing-next')} />}
      {items.length > 0 && (
        <Table.ScrollContainer
          minWidth={640}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('hold:list') } }}
        >
          <Table>
            <caption className="unseen">{t('hold:list')}</caption>
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`hold:${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ id, reference, reviewOn, reason, since, by }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Link to={`/requests/${id}/clock`} className="request-link">
                      {reference}
                    </Link>
                  </Table.Td>
                  <Table.Td>
                    <Moment value={reviewOn} precision="day" />
                    {reviewOn <= today && <> · {t('hold:overdue')}</>}
                  </Table.Td>
                  <Table.Td className="typed">{reason}</Table.Td>
                  <Table.Td>
                    <Moment value={since} precision="day" />
                  </Table.Td>
                  <Table.Td>{by}</Table.Td>
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
