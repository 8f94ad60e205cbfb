import type { Language } from '@habeas/domain';

/** The locale in which dates and numbers are written for a reader in Belgium. */
export const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' };

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, zone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${withTime}`;
  const known = formatters.get(key);
  if (known) return known;
  const time = withTime ? ({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const) : {};
  const made = new Intl.DateTimeFormat(LOCALE[language], { ...LONG, ...time, timeZone: zone });
  formatters.set(key, made);
  return made;
}

/** French says "1er février". */
const ordinal = (text: string, language: Language): string => (language === 'fr' ? text.replace(/^1 /, '1er ') : text);

/** `2026-02-01` as "1er février 2026", "1 februari 2026", "1. Februar 2026", "1 February 2026". Throws RangeError for anything else. */
export function formatDate(isoDate: string, language: Language): string {
  const instant = /^\d{4}-\d\d-\d\d$/.test(isoDate) ? new Date(`${isoDate}T00:00:00Z`) : new Date(NaN);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== isoDate)
    throw new RangeError('Not an ISO date.');
  return ordinal(formatter(language, 'UTC', false).format(instant), language);
}

/** An instant as date and time to the second in the zone (IANA name). */
export function formatInstant(instant: Date, language: Language, zone: string): string {
  return ordinal(formatter(language, zone, true).format(instant), language);
}
