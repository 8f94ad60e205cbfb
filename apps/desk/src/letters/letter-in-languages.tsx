import { LANGUAGES } from '@habeas/domain';
import { Button, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { samplePdfUrl, useLetterPreview } from '../api/letters';
import { isDeskLanguage, LANGUAGE_NAMES } from '../i18n/language-choice';
import { LetterFrame } from '../ui/letter-frame';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { ProblemNotice } from '../ui/problem-notice';

/** One template, language by language. */
export function LetterInLanguages({ template, title }: { template: string; title: string }) {
  const { t, i18n } = useTranslation();
  const [language, setLanguage] = useState(() => (isDeskLanguage(i18n.language) ? i18n.language : LANGUAGES[0]));
  const letter = useLetterPreview(template, language);
  return (
    <Panel
      title={title}
      aside={
        <SegmentedControl
          size="xs"
          className="letter-languages"
          aria-label={t('letters:language')}
          value={language}
          onChange={(value) => isDeskLanguage(value) && setLanguage(value)}
          data={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
        />
      }
    >
      {letter.isPending && <Loading lines={5} />}
      {letter.error && <ProblemNotice error={letter.error} retry={() => void letter.refetch()} />}
      {letter.data && <LetterFrame letter={letter.data} />}
      <Button
        component="a"
        href={samplePdfUrl(template, language)}
        download
        mt="sm"
        size="xs"
        variant="default"
        leftSection={<IconDownload aria-hidden size={16} />}
      >
        {t('letters:post')}
      </Button>
    </Panel>
  );
}
