import { Alert, Anchor, Code, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sizeInWords } from '../../i18n/dates';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { FormAsSent } from './filled-in-form';

/** The message as plain text: no picture is loaded and no link can be followed. The untouched bytes can be saved. */
export function OriginalMessage() {
  const { t, i18n } = useTranslation();
  const { receipt, clock, language } = useView();
  const facts = [
    { term: t('message:from'), value: receipt.from },
    { term: t('message:to'), value: receipt.address },
    { term: t('message:subject'), value: receipt.subject },
    { term: t('request:received'), value: <Moment value={receipt.receivedAt} zone={clock.zone} focusable /> },
  ].filter(({ value }) => value !== null && value !== '');
  return (
    <Panel
      title={t('message:original')}
      aside={
        <Anchor href={receipt.rawUrl} download className="no-print">
          <IconDownload aria-hidden size={16} /> {t('message:raw')}
        </Anchor>
      }
    >
      <Facts facts={facts} />
      {receipt.unreadable && (
        <Alert
          color="red"
          variant="outline"
          icon={<IconAlertTriangle aria-hidden />}
          my="sm"
          title={t('message:unreadable')}
        >
          {receipt.unreadable}
        </Alert>
      )}
      {receipt.form ? (
        <FormAsSent form={receipt.form} />
      ) : (
        <pre className="mail-text" tabIndex={0} lang={language} aria-label={t('message:text')}>
          {receipt.text || t('message:no-text')}
        </pre>
      )}
      {receipt.attachments.length > 0 && (
        <ul className="attachments" aria-label={t('message:attachments')}>
          {receipt.attachments.map(({ name, mediaType, size, url }, position) => (
            <li key={position}>
              <IconPaperclip aria-hidden size={16} />{' '}
              {url === null ? (
                name
              ) : (
                <Anchor href={url} download>
                  {name}
                </Anchor>
              )}{' '}
              <Text span size="sm" c="dimmed">
                {mediaType} · {sizeInWords(size, i18n.language)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Text size="xs" c="dimmed" mt="sm">
        SHA-256 <Code className="wrap">{receipt.sha256}</Code>
      </Text>
    </Panel>
  );
}
