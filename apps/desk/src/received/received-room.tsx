import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReceivedTransfers } from '../api/received';
import { usePermission } from '../api/session';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';
import { usePageTitle } from '../ui/use-page-title';
import { ReceivedLine } from './received-line';

/** Files that other controllers sent for a person: a colleague takes them in, or turns them down. */
export function ReceivedRoom() {
  const { t } = useTranslation();
  const mayLook = usePermission('package.preview');
  const received = useReceivedTransfers(mayLook);
  const heading = usePageTitle(t('received:title'));
  const { open, items = [] } = received.data ?? {};
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1} mb={4}>
        {t('received:title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('received:lead')}
      </Text>
      {!mayLook && <Empty why={t('received:not-yours')} next={t('received:not-yours-next')} />}
      {mayLook && received.isPending && <Loading />}
      {received.error && <ProblemNotice error={received.error} retry={() => void received.refetch()} />}
      {open === false && items.length === 0 && <Empty why={t('received:closed')} next={t('received:closed-next')} />}
      {open === true && items.length === 0 && <Empty why={t('received:none')} next={t('received:none-next')} />}
      <ul className="entries">
        {items.map((item) => (
          <ReceivedLine key={item.id} item={item} />
        ))}
      </ul>
    </>
  );
}
