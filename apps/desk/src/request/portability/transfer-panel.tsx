import type { PortabilityView, TransferView } from '@habeas/casework/requests/portability-view';
import { Blockquote, Button, Code, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useRequestWriting } from '../../api/request-writing';
import { usePermission } from '../../api/session';
import { sizeInWords } from '../../i18n/dates';
import { useKnownText } from '../../i18n/use-known-text';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';
import { ChooseTransferDialog } from './choose-transfer-dialog';
import { TransferOutcomeDialog } from './transfer-outcome-dialog';
import { TransferStanding } from './transfer-standing';

const AGAIN_FROM: readonly TransferView['state'][] = ['planned', 'sending', 'refused', 'failed'];
const CHANGEABLE: readonly TransferView['state'][] = ['asked', 'by-hand', 'refused', 'failed', 'withdrawn'];

/** The file's way to another organisation: to whom, with which words, how far, and what a colleague can do. */
export function TransferPanel({ portability }: { portability: PortabilityView }) {
  const { t } = useTranslation();
  const { transfer } = portability;
  return (
    <Panel title={t('transfer:title')}>
      {transfer ? (
        <>
          <TransferStanding state={transfer.state} />
          <TransferFacts transfer={transfer} />
          <Text size="sm">{t(transfer.chosenBy === null ? 'transfer:consent' : 'transfer:consent-noted')}</Text>
          <Blockquote p="sm" iconSize={0}>
            {transfer.consent}
          </Blockquote>
        </>
      ) : (
        <Text>{t('transfer:to-the-person')}</Text>
      )}
      <TransferActions portability={portability} />
    </Panel>
  );
}

function TransferFacts({ transfer }: { transfer: TransferView }) {
  const { t, i18n } = useTranslation();
  const known = useKnownText();
  const { zone } = useView().clock;
  const moment = (value: string | null) => (value ? <Moment value={value} zone={zone} focusable /> : null);
  const { to, host, chosenBy, chosenAt, attempts, errorCode, size, sha256, sentAt, endedAt, state } = transfer;
  const facts = [
    { term: t('transfer:to'), value: host === null ? to : `${to} (${host})` },
    { term: t('transfer:chosen-by'), value: chosenBy ?? t('transfer:by-the-person') },
    { term: t('transfer:chosen-at'), value: moment(chosenAt) },
    { term: t('transfer:sent-at'), value: moment(sentAt) },
    { term: t('transfer:attempts'), value: attempts > 0 ? String(attempts) : null },
    { term: t('transfer:error'), value: errorCode && known('transfer:error-code', errorCode) },
    { term: t(state === 'delivered' ? 'transfer:delivered-at' : 'transfer:ended-at'), value: moment(endedAt) },
    { term: t('transfer:size'), value: size === null ? null : sizeInWords(size, i18n.language) },
    { term: t('transfer:checksum'), value: sha256 && <Code className="wrap">{sha256}</Code> },
  ];
  return <Facts facts={facts.filter(({ value }) => value !== null)} />;
}

function TransferActions({ portability: { transfer, receivers } }: { portability: PortabilityView }) {
  const { t } = useTranslation();
  const write = useRequestWriting(useView().id);
  const [choosing, choose] = useDisclosure(false);
  const [recording, record] = useDisclosure(false);
  if (!usePermission('package.approve')) return null;
  return (
    <div className="no-print">
      <Group gap="xs" mt="sm">
        {transfer && AGAIN_FROM.includes(transfer.state) && (
          <Button
            variant="default"
            size="sm"
            loading={write.isPending}
            onClick={() => write.mutate({ path: 'portability/transfer/retry' })}
          >
            {t('transfer:retry')}
          </Button>
        )}
        {transfer?.state === 'by-hand' && (
          <Button size="sm" onClick={record.open}>
            {t('transfer:record')}
          </Button>
        )}
        {(!transfer || CHANGEABLE.includes(transfer.state)) && (
          <Button variant="default" size="sm" onClick={choose.open}>
            {t('transfer:choose')}
          </Button>
        )}
      </Group>
      {write.error && <ProblemNotice error={write.error} />}
      <ChooseTransferDialog receivers={receivers} opened={choosing} onClose={choose.close} />
      <TransferOutcomeDialog opened={recording} onClose={record.close} />
    </div>
  );
}
