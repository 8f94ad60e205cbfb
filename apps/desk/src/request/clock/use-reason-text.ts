import type { ClockDateView } from '@habeas/casework/requests/request-view';
import { useTranslation } from 'react-i18next';
import { dayInWords, isCivilDate } from '../../i18n/dates';
import { useKnownText } from '../../i18n/use-known-text';

type Reason = ClockDateView['reasons'][number];

/** Why a date is what it is, translated by its key; days among the parameters are written as the reader writes days. */
export function useReasonText(): (reason: Reason) => string {
  const { i18n } = useTranslation();
  const known = useKnownText();
  const refusalText = useRefusalText();
  const localised = (name: string, value: string | number): string | number => {
    if (typeof value === 'string' && isCivilDate(value)) return dayInWords(value, i18n.language);
    if (name === 'weekday') return known('clock:weekday', String(value));
    if (name === 'because') return refusalText(String(value));
    return value;
  };
  return ({ key, params, text }) => {
    const words = Object.entries(params).map(([name, value]) => [name, localised(name, value)] as const);
    return known('clock:reason', key, text, Object.fromEntries(words));
  };
}

/** Why a pause does not count: one or several keys, parted by commas or spaces. */
export function useRefusalText(): (keys: string) => string {
  const known = useKnownText();
  return (keys) =>
    keys
      .split(/[,;\s]+/)
      .map((key) => known('clock:pause-refusal', key))
      .join('; ');
}
