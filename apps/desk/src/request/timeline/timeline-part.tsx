import { Button, Center, Group, NativeSelect, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useTimeline } from '../../api/timeline';
import { Empty } from '../../ui/empty';
import { Loading } from '../../ui/loading';
import { Panel } from '../../ui/panel';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';
import { useHashTarget } from '../frame/use-hash-target';
import { NotesPanel } from './notes-panel';
import { groupOf, TIMELINE_GROUPS } from './timeline-groups';
import { TimelineItem } from './timeline-item';

/** Everything that happened, from the audit itself, page by page: nothing is left out, it can only be filtered. */
export function TimelinePart() {
  const { t } = useTranslation();
  const { id, lastEvent } = useView();
  const [group, setGroup] = useState('');
  const [oldestFirst, setOldestFirst] = useState(false);
  const timeline = useTimeline(id, oldestFirst ? 'oldest' : 'newest', lastEvent);
  const read = timeline.data?.pages.flatMap(({ items }) => items) ?? [];
  useReadUntilTarget(timeline, read);
  const present = TIMELINE_GROUPS.filter((each) => read.some(({ event }) => groupOf(event) === each));
  const shown = read.filter(({ event }) => group === '' || groupOf(event) === group);
  const total = timeline.data?.pages.at(-1)?.total ?? 0;
  return (
    <div className="stacked-panels">
      <NotesPanel />
      <Panel title={t('timeline:title')}>
        <Group mb="sm" align="flex-end" className="no-print">
          <NativeSelect
            label={t('timeline:filter')}
            value={group}
            data={[
              { value: '', label: t('timeline:everything', { count: total }) },
              ...present.map((each) => ({ value: each, label: t(`timeline:group.${each}`) })),
            ]}
            onChange={({ currentTarget }) => setGroup(currentTarget.value)}
          />
          <Switch
            label={t('timeline:oldest-first')}
            checked={oldestFirst}
            onChange={({ currentTarget }) => setOldestFirst(currentTarget.checked)}
          />
        </Group>
        {timeline.isPending && <Loading />}
        {timeline.error && <ProblemNotice error={timeline.error} retry={() => void timeline.refetch()} />}
        {timeline.data && shown.length === 0 && <Empty why={t('timeline:none')} next={t('timeline:none-next')} />}
        <ol className="timeline">
          {shown.map((entry) => (
            <TimelineItem key={entry.seq} entry={entry} />
          ))}
        </ol>
        {timeline.hasNextPage && (
          <Center mt="md" className="no-print">
            <Button
              variant="default"
              loading={timeline.isFetchingNextPage}
              onClick={() => void timeline.fetchNextPage()}
            >
              {t('timeline:more', { count: total - read.length })}
            </Button>
          </Center>
        )}
      </Panel>
    </div>
  );
}

/** An address may name an entry (`#event-412`) that stands on a later page. */
function useReadUntilTarget(timeline: ReturnType<typeof useTimeline>, read: readonly { seq: number }[]): void {
  const { hash } = useLocation();
  const wanted = Number(/^#event-(\d+)$/.exec(hash)?.[1] ?? Number.NaN);
  const isRead = read.some(({ seq }) => seq === wanted);
  const { hasNextPage, isFetching, fetchNextPage } = timeline;
  useEffect(() => {
    if (!Number.isNaN(wanted) && !isRead && hasNextPage && !isFetching) void fetchNextPage();
  }, [wanted, isRead, hasNextPage, isFetching, fetchNextPage]);
  useHashTarget(isRead);
}
