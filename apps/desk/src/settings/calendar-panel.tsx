import {
  CALENDAR_SCOPES,
  type CalendarFeedView,
  type CalendarScope,
} from '@habeas/casework/deadlines/calendar/calendar-view';
import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNewFeed } from '../api/settings';
import { CopyText } from '../ui/copy-text';
import { Panel } from '../ui/panel';
import { ProblemNotice } from '../ui/problem-notice';
import { FeedLine } from './feed-line';

/** The addresses that calendar programs read: made, shown once, and revoked. */
export function CalendarPanel({ feeds }: { feeds: CalendarFeedView[] }) {
  const { t } = useTranslation();
  const create = useNewFeed();
  const make = (scope: CalendarScope) => create.mutate(scope);
  return (
    <Panel title={t('settings:calendar')}>
      <Text mb="sm">{t('settings:calendar-lead')}</Text>
      {create.data && (
        <Alert
          role="status"
          variant="outline"
          mb="md"
          icon={<IconCalendarPlus aria-hidden />}
          title={t('settings:new-address')}
          withCloseButton
          closeButtonLabel={t('shell:close')}
          onClose={create.reset}
        >
          <Text mb="xs">{t('settings:new-address-help')}</Text>
          <Group gap="xs">
            <Code className="wrap">{create.data.url}</Code>
            <CopyText value={create.data.url} />
          </Group>
        </Alert>
      )}
      {create.error && <ProblemNotice error={create.error} />}
      {feeds.length === 0 && <Text c="dimmed">{t('settings:no-address')}</Text>}
      <ul className="switches">
        {feeds.map((feed) => (
          <FeedLine key={feed.id} feed={feed} />
        ))}
      </ul>
      <Group gap="xs" mt="sm">
        {CALENDAR_SCOPES.map((scope) => (
          <Button key={scope} variant="default" loading={create.isPending} onClick={() => make(scope)}>
            {t(`settings:make.${scope}`)}
          </Button>
        ))}
      </Group>
    </Panel>
  );
}
