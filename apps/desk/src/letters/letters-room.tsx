import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { useLetterTemplates } from '../api/letters';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';
import { usePageTitle } from '../ui/use-page-title';
import { LetterInLanguages } from './letter-in-languages';

/** Every letter that can go out, in each of its languages, with sample data. */
export function LettersRoom() {
  const { t } = useTranslation();
  const { template } = useParams();
  const templates = useLetterTemplates();
  const heading = usePageTitle(t('letters:title'));
  const shown = templates.data?.find((each) => each.template === template) ?? templates.data?.[0];
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1} mb={4}>
        {t('letters:title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('letters:lead')}
      </Text>
      {templates.isPending && <Loading />}
      {templates.error && <ProblemNotice error={templates.error} retry={() => void templates.refetch()} />}
      {templates.data?.length === 0 && <Empty why={t('letters:no-template')} next={t('letters:no-template-next')} />}
      {shown && templates.data && (
        <div className="letters-room">
          <nav aria-label={t('letters:templates')} className="letter-list">
            {templates.data.map((each) => (
              <NavLink
                key={each.template}
                to={`/letters/${encodeURIComponent(each.template)}`}
                aria-current={each === shown ? 'page' : undefined}
              >
                {each.title}
              </NavLink>
            ))}
          </nav>
          <LetterInLanguages template={shown.template} title={shown.title} />
        </div>
      )}
    </>
  );
}
