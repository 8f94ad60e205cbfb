import { Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOutside } from '../../api/outside';
import { requestKey } from '../../api/requests';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';
import { AskList } from './ask-list';
import { NoticeCard } from './notice-card';
import { TaskCard } from './task-card';

/** What is asked of people outside the office: the owners of sources, and whoever received the data. */
export function OutsidePart() {
  const { t } = useTranslation();
  const { id } = useView();
  const readAt = useQueryClient().getQueryState(requestKey(id))?.dataUpdatedAt ?? 0;
  const { data, error } = useOutside(id, readAt);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Loader aria-label={t('shell:loading')} />;
  const { tasks, askable, notices } = data;
  return (
    <div className="stacked-panels">
      <Panel title={t('outside:tasks')}>
        {tasks.length === 0 && <Empty why={t('outside:no-tasks')} next={t('outside:no-tasks-next')} />}
        <ul className="source-board">
          {[...tasks].reverse().map((task) => (
            <TaskCard key={task.id} task={task} />
          ))}
        </ul>
        <AskList askable={askable} />
      </Panel>
      <Panel title={t('outside:notices')}>
        {notices.length === 0 && <Empty why={t('outside:no-notices')} next={t('outside:no-notices-next')} />}
        <ul className="source-board">
          {notices.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}
