import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDueFile, useDueReport } from '../api/dates';
import { Loading } from '../ui/loading';
import { Moment } from '../ui/moment';
import { Panel } from '../ui/panel';
import { ProblemNotice } from '../ui/problem-notice';
import { saveFile } from '../ui/save-file';
import { usePageTitle } from '../ui/use-page-title';
import { DueFigures } from './due-figures';
import { DueList } from './due-list';
import { DuePartPanel } from './due-part-panel';
import { HeldList } from './held-list';
import './dates.css';

const SPANS = [0, 7, 14, 30, 90];

/** What is late, what is due, and how the office kept its dates; to be read, printed and taken along. */
export function DatesRoom() {
  const { t } = useTranslation();
  const [days, setDays] = useState(7);
  const report = useDueReport(days);
  const file = useDueFile();
  const heading = usePageTitle(t('dates:title'));
  const take = () => file.mutate(days, { onSuccess: (content) => saveFile(content, 'due.csv') });
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1} mb={4}>
        {t('dates:title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('dates:lead')}
      </Text>
      <Group align="end" mb="md" className="no-print">
        <NativeSelect
          label={t('dates:ahead')}
          value={String(days)}
          data={SPANS.map((span) => ({ value: String(span), label: t('dates:days', { count: span }) }))}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
        />
        <Button variant="default" loading={file.isPending} onClick={take}>
          {t('dates:export')}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {t('dates:print')}
        </Button>
      </Group>
      {file.error && <ProblemNotice error={file.error} />}
      {report.isPending && <Loading />}
      {report.error && <ProblemNotice error={report.error} retry={() => void report.refetch()} />}
      {report.data && (
        <div className="stacked-panels">
          <Panel title={t('dates:all')}>
            <Text size="sm" c="dimmed" mb="xs">
              {t('dates:until')} <Moment value={report.data.until} precision="day" /> · {t('dates:since')}{' '}
              <Moment value={report.data.since} precision="day" />
            </Text>
            <DueFigures figures={report.data.total} />
          </Panel>
          <DuePartPanel of="right" parts={report.data.byRight} />
          {report.data.byMatter.length > 0 && <DuePartPanel of="matter" parts={report.data.byMatter} />}
          <DuePartPanel of="brand" parts={report.data.byBrand} />
          <DuePartPanel of="colleague" parts={report.data.byColleague} />
          <DueList days={days} />
          <HeldList />
        </div>
      )}
    </>
  );
}
