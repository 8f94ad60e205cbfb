import type { ReceivedState, ReceivedTransferView } from '@habeas/casework/received-transfers/received-transfer-view';
import { Button, Code, Group, Modal, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconCircleMinus, IconDownload, IconInbox, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { receivedUrl, useDecideReceived } from '../api/received';
import { usePermission } from '../api/session';
import { sizeInWords } from '../i18n/dates';
import { Facts } from '../ui/facts';
import { Moment } from '../ui/moment';
import { ProblemNotice } from '../ui/problem-notice';
import type { Tone } from '../ui/term';

const SHOWN: Readonly<Record<ReceivedState, { tone: Tone; Icon: typeof IconInbox }>> = {
  waiting: { tone: 'attention', Icon: IconInbox },
  taken: { tone: 'good', Icon: IconCircleCheck },
  declined: { tone: 'neutral', Icon: IconCircleMinus },
  deleted: { tone: 'neutral', Icon: IconTrash },
};

/** One file: from whom, when, how much, and what became of it. */
export function ReceivedLine({ item }: { item: ReceivedTransferView }) {
  const { t, i18n } = useTranslation();
  const { tone, Icon } = SHOWN[item.state];
  const { decidedBy, decidedAt, deleteAt } = item;
  const facts = [
    { term: t('received:received-at'), value: <Moment value={item.receivedAt} focusable /> },
    { term: t('received:size'), value: sizeInWords(item.size, i18n.language) },
    { term: t('received:files'), value: String(item.entries) },
    { term: t('received:transfer'), value: <Code className="wrap">{item.transferId}</Code> },
    { term: t('received:checksum'), value: <Code className="wrap">{item.sha256}</Code> },
    { term: t('received:decided-by'), value: decidedBy },
    { term: t('received:decided-at'), value: decidedAt && <Moment value={decidedAt} focusable /> },
    { term: t('received:delete-at'), value: item.readable ? <Moment value={deleteAt} focusable /> : null },
  ];
  return (
    <li>
      <Title order={2} size="h4">
        {item.from}
      </Title>
      <span className="term" data-tone={tone}>
        <Icon aria-hidden size={18} />
        <span>{t(`received:state.${item.state}`)}</span>
      </span>
      <Facts facts={facts.filter(({ value }) => value !== null)} />
      {item.readable && <ReceivedActions item={item} />}
    </li>
  );
}

function ReceivedActions({ item: { id, from, state, transferId } }: { item: ReceivedTransferView }) {
  const { t } = useTranslation();
  const mayDecide = usePermission('package.approve');
  const decide = useDecideReceived();
  const [asked, ask] = useDisclosure(false);
  const named = (action: string) => t('shell:pair', { name: action, value: `${from} ${transferId.slice(0, 8)}` });
  return (
    <div className="no-print">
      <Group gap="xs" mt="xs">
        <Button
          component="a"
          href={receivedUrl(id)}
          download
          size="sm"
          variant="default"
          leftSection={<IconDownload aria-hidden size={16} />}
          aria-label={named(t('received:download'))}
        >
          {t('received:download')}
        </Button>
        {mayDecide && state === 'waiting' && (
          <>
            <Button
              size="sm"
              loading={decide.isPending}
              aria-label={named(t('received:take'))}
              onClick={() => decide.mutate({ id, as: 'taking' })}
            >
              {t('received:take')}
            </Button>
            <Button size="sm" variant="default" aria-label={named(t('received:decline'))} onClick={ask.open}>
              {t('received:decline')}
            </Button>
          </>
        )}
      </Group>
      {decide.error && <ProblemNotice error={decide.error} />}
      <Modal
        opened={asked}
        onClose={ask.close}
        title={t('received:decline')}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
      >
        <Text mb="md">{t('received:decline-lead')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={ask.close}>
            {t('actions:cancel')}
          </Button>
          <Button
            color="red"
            loading={decide.isPending}
            onClick={() => decide.mutate({ id, as: 'refusal' }, { onSettled: ask.close })}
          >
            {t('received:decline-submit')}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
