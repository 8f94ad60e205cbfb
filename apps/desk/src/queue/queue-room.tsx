import { Button, Center, Group, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrands } from '../api/brands';
import { useRequestList } from '../api/requests';
import { useShortcuts } from '../shell/use-shortcuts';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';
import { usePageTitle } from '../ui/use-page-title';
import { EmptyQueue } from './empty-queue';
import { QueueCards } from './queue-cards';
import { QueueFilters } from './queue-filters';
import { moveInQueue } from './queue-keys';
import { QueueTable } from './queue-table';
import { QueueViews } from './queue-views';
import { useQueueFilter } from './use-queue-filter';

/** Every request that waits, the most urgent strict date first. */
export function QueueRoom() {
  const { t } = useTranslation();
  const [filter, change] = useQueueFilter();
  const list = useRequestList(filter);
  const brands = useBrands();
  const heading = usePageTitle(t('queue:title'));
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const searchField = useRef<HTMLInputElement>(null);
  useShortcuts({ j: () => moveInQueue(1), k: () => moveInQueue(-1), '/': () => searchField.current?.focus() });

  const counts = list.data?.pages[0]?.counts;
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const caption = t('shell:pair', { name: t('queue:title'), value: t(`queue:view.${filter.view}`) });
  const List = wide ? QueueTable : QueueCards;
  return (
    <>
      <Group justify="space-between" align="baseline" mb="xs">
        <Title order={1} ref={heading} tabIndex={-1}>
          {t('queue:title')}
        </Title>
        {counts && <Text c="dimmed">{t('queue:due-soon', { count: counts.dueWithin5WorkingDays })}</Text>}
      </Group>
      <QueueViews filter={filter} counts={counts} />
      <QueueFilters filter={filter} brands={brands} onChange={change} searchField={searchField} />
      {list.isPending && <Loading />}
      {list.error && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.data && items.length === 0 && (
        <EmptyQueue filter={filter} onClear={() => change({ right: '', brand: '', language: '', q: '' })} />
      )}
      {items.length > 0 && <List items={items} caption={caption} />}
      <Center mt="md" role="status">
        {list.hasNextPage ? (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('queue:more')}
          </Button>
        ) : (
          items.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('queue:all-shown', { count: items.length })}
            </Text>
          )
        )}
      </Center>
    </>
  );
}
