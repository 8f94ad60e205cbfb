import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '@habeas/domain';
import { useLetterPreview, useLetterTemplates } from '../../api/letters';
import { isDeskLanguage, LANGUAGE_NAMES } from '../../i18n/language-choice';
import { LetterFrame } from '../../ui/letter-frame';
import { Loading } from '../../ui/loading';
import { Panel } from '../../ui/panel';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';

/** Any letter with this request's data, the answer first, in the person's language unless another is chosen. */
export function AnswerPreview() {
  const { t } = useTranslation();
  const view = useView();
  const templates = useLetterTemplates().data ?? [];
  const [chosen, setChosen] = useState<string>();
  const [language, setLanguage] = useState(view.language);
  const template = chosen ?? (templates.find((each) => each.template.includes('answer')) ?? templates[0])?.template;
  const letter = useLetterPreview(template, language, view.id);
  return (
    <Panel title={t('letters:preview')}>
      <Group mb="sm" align="flex-end" className="no-print">
        <NativeSelect
          label={t('letters:template')}
          value={template ?? ''}
          data={templates.map((each) => ({ value: each.template, label: each.title }))}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <NativeSelect
          label={t('letters:language')}
          value={language}
          data={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
          onChange={({ currentTarget: { value } }) => isDeskLanguage(value) && setLanguage(value)}
        />
      </Group>
      {letter.isLoading && <Loading lines={4} />}
      {letter.error && <ProblemNotice error={letter.error} retry={() => void letter.refetch()} />}
      {letter.data && <LetterFrame letter={letter.data} />}
    </Panel>
  );
}
