import type { SourceTaskView } from '@habeas/casework/requests/request-view';
import { isUnknown } from '@habeas/domain';
import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Facts, type Fact } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Term } from '../../ui/term';
import { useView } from '../frame/request-context';
import { SourceActions } from './source-actions';
import { SourceIcon } from './source-icon';
import { toneOfTask } from './source-standing';

/** One source: its state, what it gave, its tries, its error in words, and what can be done. */
export function SourceCard({ task, onExempt }: { task: SourceTaskView; onExempt: () => void }) {
  const { t } = useTranslation();
  const known = useKnownText();
  const view = useView();
  const titleOf = (source: string) => view.sources.find((other) => other.source === source)?.title ?? source;
  const moment = (value: string) => <Moment value={value} zone={view.clock.zone} focusable />;
  const facts: Fact[] = [
    { term: t('sources:records'), value: isUnknown(task.state) ? t('sources:unknown') : task.records },
    ...(task.files > 0 ? [{ term: t('sources:files'), value: task.files }] : []),
    { term: t('sources:tries'), value: task.attempts },
    ...(task.lastTryAt ? [{ term: t('sources:last-try'), value: moment(task.lastTryAt) }] : []),
    ...(task.nextTryAt ? [{ term: t('sources:next-try'), value: moment(task.nextTryAt) }] : []),
    ...(task.waitsFor.length > 0
      ? [{ term: t('sources:waits-for'), value: task.waitsFor.map(titleOf).join(', ') }]
      : []),
  ];
  return (
    <li id={`task-${task.id}`} tabIndex={-1} className="source-card" data-tone={toneOfTask(task.state)}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <div>
          <Title order={3}>{task.title}</Title>
          <Text size="xs" c="dimmed">
            {task.source}
          </Text>
        </div>
        <Term
          of="taskState"
          value={task.state}
          icon={<SourceIcon state={task.state} />}
          tone={toneOfTask(task.state)}
        />
      </Group>
      {task.errorCode && isUnknown(task.state) && (
        <Text size="sm">
          {known('sources:error', task.errorCode, t('sources:other-error', { code: task.errorCode }))}
          {task.state === 'error' && ` ${t('sources:again')}`}
        </Text>
      )}
      {task.exemptReason && (
        <Text size="sm">
          {t('sources:exempt-because')} {task.exemptReason}
        </Text>
      )}
      {task.exemptWords && (
        <Text size="sm">
          {t('sources:owner-words')} <q>{task.exemptWords}</q>
        </Text>
      )}
      <Facts facts={facts} />
      <SourceActions task={task} onExempt={onExempt} />
    </li>
  );
}
