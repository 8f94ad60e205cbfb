import { localDateOf } from '@habeas/domain';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useBrands } from '../api/brands';
import { type KeptScan, useRecordEntry } from '../api/entries';
import { usePermission } from '../api/session';
import { OFFICE_ZONE } from '../i18n/dates';
import { isDeskLanguage } from '../i18n/language-choice';
import { useFields } from '../request/actions/use-fields';
import { Empty } from '../ui/empty';
import { Panel } from '../ui/panel';
import { ProblemNotice } from '../ui/problem-notice';
import { usePageTitle } from '../ui/use-page-title';
import { AskedFields } from './asked-fields';
import { emptyEntry } from './entry-fields';
import { PersonFields } from './person-fields';
import { ReceiptFields } from './receipt-fields';

/** Writes down a request that came by letter, by telephone or in person. */
export function EntryRoom() {
  const { t } = useTranslation();
  const mayRecord = usePermission('request.record');
  const heading = usePageTitle(t('entry:title'));
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1} mb={4}>
        {t('entry:title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('entry:lead')}
      </Text>
      {mayRecord ? <EntryForm /> : <Empty why={t('entry:not-yours')} next={t('entry:not-yours-next')} />}
    </>
  );
}

function EntryForm() {
  const { t, i18n } = useTranslation();
  const go = useNavigate();
  const brand = useBrands()[0]?.value ?? '';
  const today = localDateOf(new Date().toISOString(), OFFICE_ZONE);
  const { fields: entry, set } = useFields(() =>
    emptyEntry(today, brand, isDeskLanguage(i18n.language) ? i18n.language : 'fr'),
  );
  const [scan, setScan] = useState<KeptScan | null>(null);
  const record = useRecordEntry();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    record.mutate(
      { ...entry, scanId: scan?.scanId ?? null },
      {
        onSuccess: ({ id, reference }) => {
          notifications.show({
            message: t('entry:done', { reference }),
            closeButtonProps: { 'aria-label': t('shell:close') },
          });
          void go(`/requests/${id}`);
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Panel title={t('entry:part-receipt')}>
          <ReceiptFields entry={entry} set={set} today={today} />
        </Panel>
        <Panel title={t('entry:part-asked')}>
          <Stack>
            <AskedFields entry={entry} set={set} scan={scan} onKept={setScan} />
          </Stack>
        </Panel>
        <Panel title={t('entry:part-person')}>
          <PersonFields entry={entry} set={set} />
        </Panel>
        {record.error && <ProblemNotice error={record.error} />}
        <Group>
          <Button type="submit" loading={record.isPending}>
            {t('entry:record')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
