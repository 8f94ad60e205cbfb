import { Button, Center, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLettersToPost } from '../api/post';
import { usePermission } from '../api/session';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';
import { usePageTitle } from '../ui/use-page-title';
import { LetterLine } from './letter-line';

/** Letters on paper that wait to be printed and posted, over all requests. */
export function PostRoom() {
  const { t } = useTranslation();
  const mayPost = usePermission('request.record');
  const letters = useLettersToPost(mayPost);
  const heading = usePageTitle(t('post:title'));
  const items = letters.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1} mb={4}>
        {t('post:title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('post:lead')}
      </Text>
      {!mayPost && <Empty why={t('entry:not-yours')} next={t('entry:not-yours-next')} />}
      {mayPost && letters.isPending && <Loading />}
      {letters.error && <ProblemNotice error={letters.error} retry={() => void letters.refetch()} />}
      {letters.data && items.length === 0 && <Empty why={t('post:none')} next={t('post:none-next')} />}
      <ul className="entries">
        {items.map((letter) => (
          <LetterLine key={letter.messageId} letter={letter} />
        ))}
      </ul>
      {letters.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
            {t('queue:more')}
          </Button>
        </Center>
      )}
    </>
  );
}
