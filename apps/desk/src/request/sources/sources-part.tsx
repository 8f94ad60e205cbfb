import type { SourceTaskView } from '@habeas/casework/requests/request-view';
import { useDisclosure } from '@mantine/hooks';
import { isUnknown } from '@habeas/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { ExemptDialog } from './exempt-dialog';
import { SourceCard } from './source-card';
import { SourceProgress } from './source-progress';

/** Each source with what it answered. Complete is impossible while one has not. */
export function SourcesPart() {
  const { t } = useTranslation();
  const { sources } = useView();
  const [exempting, setExempting] = useState<SourceTaskView | null>(null);
  const [opened, { open, close }] = useDisclosure(false);
  const unknownFirst = [...sources].sort((a, b) => Number(isUnknown(b.state)) - Number(isUnknown(a.state)));
  return (
    <Panel title={t('sources:title')} aside={<SourceProgress />}>
      {sources.length === 0 && <Empty why={t('sources:none')} next={t('sources:none-next')} />}
      <ul className="source-board">
        {unknownFirst.map((task) => (
          <SourceCard
            key={task.id}
            task={task}
            onExempt={() => {
              setExempting(task);
              open();
            }}
          />
        ))}
      </ul>
      {exempting && <ExemptDialog key={exempting.id} task={exempting} opened={opened} onClose={close} />}
    </Panel>
  );
}
