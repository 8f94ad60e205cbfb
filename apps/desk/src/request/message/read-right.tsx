import type { ReadingView } from '@habeas/casework/requests/request-view';
import { IconCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Term } from '../../ui/term';
import { becauseParts } from './because-parts';
import { confidenceWord } from './confidence';

const ICONS = { sure: IconCircleCheck, likely: IconCircle, unsure: IconCircleDashed } as const;

export function ReadRight({ right, confidence, because, scope }: ReadingView['rights'][number]) {
  const { t } = useTranslation();
  const known = useKnownText();
  const { rule, ruleKey, quote } = becauseParts(because);
  const word = confidenceWord(confidence);
  const Icon = ICONS[word];
  return (
    <li>
      <span className="rights">
        <Term of="right" value={right} />
        <Text span size="sm" className="mark">
          <Icon aria-hidden size={16} /> {t(`message:confidence.${word}`)}
        </Text>
      </span>
      <Text size="sm">
        {t('message:because')} {known('message:rule', ruleKey, rule)}
        {quote && ' '}
        {quote && <q>{quote}</q>}
      </Text>
      {scope && (
        <Text size="sm">
          {t('message:scope')} {scope}
        </Text>
      )}
    </li>
  );
}
