import type { NoticeView } from '@habeas/casework/notices/notice-view';
import { Button, Group, Radio, Text, Textarea, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useRequestWriting } from '../../api/request-writing';
import { Facts, type Fact } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { ProblemNotice } from '../../ui/problem-notice';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useAllowed } from '../actions/use-action';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';
import { Standing, toneOf } from './standing';

/** One notice: who, how, how far, and what a colleague can do. */
export function NoticeCard({ notice }: { notice: NoticeView }) {
  const { t } = useTranslation();
  const standing = notice.overdue ? 'overdue' : notice.state;
  const isOver = notice.state === 'acknowledged' || notice.state === 'declined';
  return (
    <li className="source-card" data-tone={toneOf(standing)}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <div>
          <Title order={3}>{notice.recipient}</Title>
          <Text size="sm">{t(`outside:kind.${notice.kind}`)}</Text>
          {notice.neverDisclose && <Text size="sm">{t('outside:never-disclose')}</Text>}
        </div>
        <Standing standing={standing} />
      </Group>
      <NoticeFacts notice={notice} />
      {notice.note && (
        <Text size="sm">
          {t('outside:note')} {notice.note}
        </Text>
      )}
      {!isOver && <NoticeActions notice={notice} />}
    </li>
  );
}

function NoticeFacts({ notice }: { notice: NoticeView }) {
  const { t } = useTranslation();
  const { zone } = useView().clock;
  const moment = (value: string) => <Moment value={value} zone={zone} focusable />;
  const facts: Fact[] = [
    { term: t('outside:reference'), value: notice.reference },
    { term: t('outside:by'), value: t(`outside:way.${notice.by}`) },
    ...(notice.to ? [{ term: t('outside:to'), value: notice.to }] : []),
    ...(notice.sentAt ? [{ term: t('outside:sent-at'), value: moment(notice.sentAt) }] : []),
    ...(notice.dueOn && !notice.answeredAt ? [{ term: t('outside:due'), value: moment(notice.dueOn) }] : []),
    ...(notice.chases > 0 ? [{ term: t('outside:reminders'), value: notice.chases }] : []),
    ...(notice.escalated ? [{ term: t('outside:escalated'), value: t('outside:yes') }] : []),
    ...(notice.errorCode ? [{ term: t('outside:error'), value: notice.errorCode }] : []),
    ...(notice.answeredAt ? [{ term: t('outside:answered-at'), value: moment(notice.answeredAt) }] : []),
  ];
  return <Facts facts={facts} />;
}

function NoticeActions({ notice }: { notice: NoticeView }) {
  const { t } = useTranslation();
  const write = useRequestWriting(useView().id);
  const [opened, { open, close }] = useDisclosure(false);
  if (!useAllowed('assign')) return null;
  const path = `notices/${encodeURIComponent(notice.id)}`;
  const named = (action: string) => t('shell:pair', { name: action, value: notice.recipient });
  return (
    <div className="no-print">
      <Group gap="xs" mt="xs">
        {notice.by !== 'task' && (
          <Button
            size="xs"
            variant="default"
            loading={write.isPending}
            aria-label={named(t('outside:do.message'))}
            onClick={() => write.mutate({ path: `${path}/message` })}
          >
            {t('outside:do.message')}
          </Button>
        )}
        <Button size="xs" variant="default" aria-label={named(t('outside:do.answer'))} onClick={open}>
          {t('outside:do.answer')}
        </Button>
      </Group>
      {write.error && <ProblemNotice error={write.error} />}
      <NoticeDialog notice={notice} opened={opened} onClose={close} />
    </div>
  );
}

function NoticeDialog({ notice, ...dialog }: DialogProps & { notice: NoticeView }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ outcome: '', note: '' }));
  const note = fields.note.trim();
  return (
    <ActionDialog
      {...dialog}
      title={t('shell:pair', { name: t('outside:do.answer'), value: notice.recipient })}
      lead={t('outside:notice-lead')}
      submitLabel={t('outside:record')}
      done={t('outside:recorded')}
      ready={fields.outcome !== '' && note.length >= 3}
      writing={() => ({
        path: `notices/${encodeURIComponent(notice.id)}/answer`,
        body: { outcome: fields.outcome, note },
      })}
      onDone={reset}
    >
      <Radio.Group label={t('outside:outcome-is')} value={fields.outcome} onChange={(outcome) => set({ outcome })}>
        {(['acknowledged', 'declined'] as const).map((outcome) => (
          <Radio key={outcome} value={outcome} label={t(`outside:standing.${outcome}`)} mt={6} />
        ))}
      </Radio.Group>
      <Textarea
        label={t('outside:how-known')}
        description={t('outside:how-known-help')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </ActionDialog>
  );
}
