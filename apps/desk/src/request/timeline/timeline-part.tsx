import { Group, NativeSelect, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { NotesPanel } from './notes-panel';
import { groupOf, TIMELINE_GROUPS } from './timeline-groups';
import { TimelineItem } from './timeline-item';

/** Everything that happened, from the audit itself: nothing is left out, it can only be filtered. */
export function TimelinePart() {
  const { t } = useTranslation();
  const { timeline } = useView();
  const [group, setGroup] = useState('');
  const [oldestFirst, setOldestFirst] = useState(false);
  const present = TIMELINE_GROUPS.filter((each) => timeline.some(({ event }) => groupOf(event) === each));
  const shown = timeline
    .filter(({ event }) => group === '' || groupOf(event) === group)
    .sort((a, b) => (oldestFirst ? a.seq - b.seq : b.seq - a.seq));
  return (
    <div className="stacked-panels">
      <NotesPanel />
      <Panel title={t('timeline:title')}>
        <Group mb="sm" align="flex-end" className="no-print">
          <NativeSelect
            label={t('timeline:filter')}
            value={group}
            data={[
              { value: '', label: t('timeline:everything', { count: timeline.length }) },
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
        {shown.length === 0 && <Empty why={t('timeline:none')} next={t('timeline:none-next')} />}
        <ol className="timeline">
          {shown.map((entry) => (
            <TimelineItem key={entry.seq} entry={entry} />
          ))}
        </ol>
      </Panel>
    </div>
  );
}
