import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../api/settings';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';
import { usePageTitle } from '../ui/use-page-title';
import { CalendarPanel } from './calendar-panel';
import { DigestPanel } from './digest-panel';

/** What a colleague sets for themselves: what comes by mail, and what their calendar reads. */
export function SettingsRoom() {
  const { t } = useTranslation();
  const settings = useSettings();
  const heading = usePageTitle(t('settings:title'));
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1} mb={4}>
        {t('settings:title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('settings:lead')}
      </Text>
      {settings.isPending && <Loading />}
      {settings.error && <ProblemNotice error={settings.error} retry={() => void settings.refetch()} />}
      {settings.data && (
        <div className="stacked-panels">
          <DigestPanel settings={settings.data} />
          <CalendarPanel feeds={settings.data.feeds} />
        </div>
      )}
    </>
  );
}
