import { isAssuranceLevel, isRight, REQUESTED_RIGHT_STATES, REQUEST_STATES, SOURCE_TASK_STATES } from '@habeas/domain';
import { useTranslation } from 'react-i18next';
import { momentInWords } from '../../i18n/dates';
import { useKnownText } from '../../i18n/use-known-text';
import { useWords, type Vocabulary } from '../../i18n/use-words';

const among = (values: readonly string[]) => (value: string) => values.includes(value);

const VOCABULARIES: [Vocabulary, (value: string) => boolean][] = [
  ['right', isRight],
  ['requestState', among(REQUEST_STATES)],
  ['rightState', among(REQUESTED_RIGHT_STATES)],
  ['taskState', among(SOURCE_TASK_STATES)],
  ['assurance', isAssuranceLevel],
];

/** Details whose values are keys with words of their own. */
const WORDED: Readonly<Record<string, string>> = { errorCode: 'sources:error', because: 'related:same' };

const ISO_DAY_OR_INSTANT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;

/** What the audit recorded beside an event, as "name: value" in the reader's words. */
export function useDetailText(): (name: string, value: string | number | boolean | null) => string {
  const { t, i18n } = useTranslation();
  const known = useKnownText();
  const words = useWords();
  const valueText = (value: string | number | boolean | null): string => {
    if (typeof value === 'boolean') return value ? t('timeline:yes') : t('timeline:no');
    const text = String(value);
    if (ISO_DAY_OR_INSTANT.test(text)) return momentInWords(text, i18n.language);
    const vocabulary = VOCABULARIES.find(([, holds]) => holds(text))?.[0];
    return vocabulary ? words(vocabulary, text).name : text;
  };
  return (name, value) =>
    t('shell:pair', {
      name: known('timeline:detail', name),
      value: name in WORDED ? known(WORDED[name] ?? '', String(value)) : valueText(value),
    });
}
