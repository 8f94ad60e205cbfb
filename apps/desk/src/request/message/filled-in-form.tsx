import type { FilledInForm } from '@habeas/casework/requests/request-view';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBrandName } from '../../api/brands';
import { isDeskLanguage, LANGUAGE_NAMES } from '../../i18n/language-choice';
import { useKnownText } from '../../i18n/use-known-text';
import { RightsList } from '../../queue/rights-list';
import { Facts } from '../../ui/facts';

const TEXTS = ['name', 'email', 'phone', 'customerNumber', 'onBehalfOf'] as const;

/** The form as it was sent, field by field; what was left empty is left out. */
export function FormAsSent({ form }: { form: FilledInForm }) {
  const { t } = useTranslation();
  const known = useKnownText();
  const brandName = useBrandName();
  const { language } = form;
  const facts = [
    {
      term: t('message:form.rights'),
      value: form.rights.length > 0 && <RightsList rights={form.rights.map((right) => ({ right, state: 'asked' }))} />,
    },
    { term: t('message:form.stops'), value: form.stops.join(', ') },
    {
      term: t('message:form.stopsBy'),
      value: form.stopsBy.map((channel) => known('message:contact-channel', channel)).join(', '),
    },
    { term: t('message:form.matters'), value: form.matters.join(', ') },
    ...TEXTS.map((field) => ({ term: t(`message:form.${field}`), value: form[field] })),
    { term: t('message:form.brand'), value: brandName(form.brand) },
    { term: t('message:form.language'), value: isDeskLanguage(language) ? LANGUAGE_NAMES[language] : language },
  ].filter(({ value }) => value !== '' && value !== false);
  return (
    <>
      <Title order={3}>{t('message:form.title')}</Title>
      <Facts facts={facts} />
      {(['wrongData', 'rightData'] as const).map(
        (field) =>
          form[field] && (
            <div key={field}>
              <Title order={4}>{t(`message:form.${field}`)}</Title>
              <pre className="mail-text" tabIndex={0} lang={language} aria-label={t(`message:form.${field}`)}>
                {form[field]}
              </pre>
            </div>
          ),
      )}
      {form.details !== '' && (
        <pre className="mail-text" tabIndex={0} lang={language} aria-label={t('message:form.details')}>
          {form.details}
        </pre>
      )}
    </>
  );
}
