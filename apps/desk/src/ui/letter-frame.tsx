import type { LetterPreview } from '@habeas/casework/requests/request-view';
import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A letter as it goes out. Its markup lives in a frame without scripts, forms or a way to the desk. */
export function LetterFrame({ letter }: { letter: LetterPreview }) {
  const { t } = useTranslation();
  const [form, setForm] = useState('html');
  return (
    <div>
      <Text fw={600} mb="xs" lang={letter.language}>
        {letter.subject}
      </Text>
      <SegmentedControl
        mb="xs"
        size="xs"
        aria-label={t('letters:form')}
        value={form}
        onChange={setForm}
        data={[
          { value: 'html', label: t('letters:as-page') },
          { value: 'text', label: t('letters:as-text') },
        ]}
      />
      {form === 'html' ? (
        <iframe className="letter" sandbox="" srcDoc={letter.html} title={letter.subject} lang={letter.language} />
      ) : (
        <pre className="mail-text" lang={letter.language} tabIndex={0}>
          {letter.text}
        </pre>
      )}
    </div>
  );
}
