import { LANGUAGES } from '@habeas/domain';
import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isDeskLanguage, LANGUAGE_NAMES, rememberLanguage } from '../i18n/language-choice';
import { changeLanguage } from '../i18n/translations';

/** The language of the desk, kept in this browser. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  return (
    <NativeSelect
      size="xs"
      w={118}
      aria-label={t('shell:language')}
      value={i18n.language}
      data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      onChange={({ currentTarget }) => {
        if (!isDeskLanguage(currentTarget.value)) return;
        rememberLanguage(currentTarget.value);
        // What the server put into words is asked for again in the new language.
        void changeLanguage(currentTarget.value).then(() => client.invalidateQueries());
      }}
    />
  );
}
