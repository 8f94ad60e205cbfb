import type { HumanTaskView } from '@habeas/casework/human-tasks/human-task-view';
import { Button, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useRequestWriting } from '../../api/request-writing';
import { Facts, type Fact } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { ProblemNotice } from '../../ui/problem-notice';
import { useAllowed } from '../actions/use-action';
import { useView } from '../frame/request-context';
import { AnswerDialog } from './answer-dialog';
import { CancelDialog } from './cancel-dialog';
import { type OutsideStanding, Standing, toneOf } from './standing';

interface Shown {
  task: HumanTaskView;
}

/** One question to the owner of a source: whom, when, how far, and what a colleague can do. */
export function TaskCard({ task }: Shown) {
  const { t } = useTranslation();
  const standing = standingOf(task);
  return (
    <li className="source-card" data-tone={toneOf(standing)}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <div>
          <Title order={3}>{task.title}</Title>
          <Text size="sm">{t(`outside:operation.${task.operation}`)}</Text>
        </div>
        <Standing standing={standing} />
      </Group>
      {task.details && (
        <Text size="sm" mt="xs">
          {t('outside:details')} {task.details}
        </Text>
      )}
      <TaskFacts task={task} />
      {task.note && (
        <Text size="sm">
          {t('outside:note')} {task.note}
        </Text>
      )}
      {task.state === 'open' && <TaskActions task={task} />}
    </li>
  );
}

function standingOf({ state, overdue, undelivered }: HumanTaskView): OutsideStanding {
  if (state !== 'open') return state;
  if (undelivered !== null) return 'undelivered';
  return overdue ? 'overdue' : 'open';
}

function TaskFacts({ task }: { task: HumanTaskView }) {
  const { t } = useTranslation();
  const { zone } = useView().clock;
  const moment = (value: string) => <Moment value={value} zone={zone} focusable />;
  const facts: Fact[] = [
    {
      term: t('outside:asked'),
      value: `${task.asked.name} (${t(`outside:role.${task.asked.role}`)}), ${task.asked.email}`,
    },
    { term: t('outside:asked-at'), value: moment(task.askedAt) },
    ...(task.state === 'open' ? [{ term: t('outside:due'), value: moment(task.dueOn) }] : []),
    { term: t('outside:reminders'), value: task.reminders },
    ...(task.lastMessageAt ? [{ term: t('outside:last-message'), value: moment(task.lastMessageAt) }] : []),
    { term: t('outside:opened'), value: t(task.opened ? 'outside:yes' : 'outside:no') },
    ...(task.answeredAt ? [{ term: t('outside:answered-at'), value: moment(task.answeredAt) }] : []),
    ...(task.answeredBy ? [{ term: t('outside:answered-by'), value: byName(t, task.answeredBy) }] : []),
    ...(task.outcome ? [{ term: t('outside:outcome-is'), value: t(`outside:outcome.${task.outcome}`) }] : []),
  ];
  return <Facts facts={facts} />;
}

const ROLES = ['owner', 'deputy', 'officer', 'delegate', 'colleague'];
const byName = (t: (key: string) => string, by: string) => (ROLES.includes(by) ? t(`outside:role.${by}`) : by);

function TaskActions({ task }: Shown) {
  const { t } = useTranslation();
  const write = useRequestWriting(useView().id);
  const [answering, answer] = useDisclosure(false);
  const [cancelling, cancel] = useDisclosure(false);
  if (!useAllowed('assign')) return null;
  const path = `human-tasks/${encodeURIComponent(task.id)}`;
  const named = (action: string) => t('shell:pair', { name: action, value: task.title });
  return (
    <div className="no-print">
      <Group gap="xs" mt="xs">
        {(['message', 'taking-over'] as const).map((action) => (
          <Button
            key={action}
            size="xs"
            variant="default"
            loading={write.isPending}
            aria-label={named(t(`outside:do.${action}`))}
            onClick={() => write.mutate({ path: `${path}/${action}` })}
          >
            {t(`outside:do.${action}`)}
          </Button>
        ))}
        <Button size="xs" variant="default" aria-label={named(t('outside:do.answer'))} onClick={answer.open}>
          {t('outside:do.answer')}
        </Button>
        <Button size="xs" variant="default" aria-label={named(t('outside:do.cancel'))} onClick={cancel.open}>
          {t('outside:do.cancel')}
        </Button>
      </Group>
      {write.error && <ProblemNotice error={write.error} />}
      <AnswerDialog task={task} opened={answering} onClose={answer.close} />
      <CancelDialog task={task} opened={cancelling} onClose={cancel.close} />
    </div>
  );
}
