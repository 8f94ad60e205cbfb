/** The controller's zone where a view names none. */
export const OFFICE_ZONE = 'Europe/Brussels';

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** English as read in Belgium: day before month. */
const locale = (language: string): string => (language === 'en' ? 'en-GB' : `${language}-BE`);

export const isCivilDate = (value: string): boolean => CIVIL_DATE.test(value);

function format(value: string, language: string, zone: string, options: Intl.DateTimeFormatOptions): string {
  const instant = new Date(isCivilDate(value) ? `${value}T12:00:00Z` : value);
  if (Number.isNaN(instant.getTime())) return value;
  const timeZone = isCivilDate(value) ? 'UTC' : zone;
  return new Intl.DateTimeFormat(locale(language), { ...options, timeZone }).format(instant);
}

/** A day in words, "Thu 12 Feb 2026". Takes an ISO date (no zone is applied) or an ISO instant, shown in the zone. */
export function dayInWords(value: string, language: string, zone = OFFICE_ZONE): string {
  return format(value, language, zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

/** Day and time to the minute, in the zone. */
export function momentInWords(value: string, language: string, zone = OFFICE_ZONE): string {
  if (isCivilDate(value)) return dayInWords(value, language, zone);
  return format(value, language, zone, { dateStyle: 'medium', timeStyle: 'short' });
}

/** The instant to the second with the name of the zone, and the same in UTC. */
export function exactMoment(value: string, language: string, zone = OFFICE_ZONE): string {
  const local = format(value, language, zone, { dateStyle: 'full', timeStyle: 'long' });
  return isCivilDate(value) ? dayInWords(value, language) : `${local} · ${value}`;
}

/** A size in bytes with the unit that keeps it short: 20 bytes, 1.4 MB. */
export function sizeInWords(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  return new Intl.NumberFormat(locale(language), {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}
