import type { CalendarFeedView } from '@habeas/casework/deadlines/calendar/calendar-view';
import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useRevokeFeed } from '../api/settings';
import { Moment } from '../ui/moment';
import { ProblemNotice } from '../ui/problem-notice';

/** One address with its day; revoking is asked about once more, since the secret cannot be made again. */
export function FeedLine({ feed }: { feed: CalendarFeedView }) {
  const { t } = useTranslation();
  const revoke = useRevokeFeed();
  const [asking, { open, close }] = useDisclosure(false);
  return (
    <li>
      <div>
        <strong>{t(`settings:scope.${feed.scope}`)}</strong>
        <Text size="sm" component="div">
          {t('settings:made-on')} <Moment value={feed.createdAt} />
        </Text>
        {revoke.error && <ProblemNotice error={revoke.error} />}
      </div>
      {asking ? (
        <Group gap="xs">
          <Button variant="default" onClick={close}>
            {t('actions:cancel')}
          </Button>
          <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate(feed.id)}>
            {t('settings:revoke-now')}
          </Button>
        </Group>
      ) : (
        <Button variant="default" onClick={open}>
          {t('settings:revoke')}
        </Button>
      )}
    </li>
  );
}
