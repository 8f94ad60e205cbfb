import { Anchor, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../ui/empty';
import { usePageTitle } from '../ui/use-page-title';

export function NotFound() {
  const { t } = useTranslation();
  const heading = usePageTitle(t('shell:not-found'));
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1}>
        {t('shell:not-found')}
      </Title>
      <Empty
        why={t('shell:not-found-why')}
        next={
          <Anchor component={Link} to="/">
            {t('shell:to-queue')}
          </Anchor>
        }
      />
    </>
  );
}
