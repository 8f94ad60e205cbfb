import { Temporal } from 'temporal-polyfill';

/** A calendar day without time or zone, written `YYYY-MM-DD`; such strings sort as the days do. */
export type IsoDate = string;

/** An instant as ISO 8601 with `Z` or an offset, for example `2025-02-28T23:30:00Z`. */
export type IsoInstant = string;

/** True for a day that exists, written `YYYY-MM-DD`; 30 February and anything longer or shorter are not. */
export function isIsoDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}

/** The calendar day an instant falls on in an IANA zone. R1182 counts days of the place, never UTC days. */
export function localDateOf(instant: IsoInstant, zone: string): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The wall-clock time of an instant in an IANA zone, as `HH:MM:SS`. */
export function localTimeOf(instant: IsoInstant, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'second' });
}

/** The first instant of a day in an IANA zone, in UTC; where summer time skips midnight, the first that there is. */
export function firstInstantOf(date: IsoDate, zone: string): IsoInstant {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'second' });
}

/** The last whole second of a day in an IANA zone, as a UTC instant. R1182 Art. 3(2): "the expiry of the last hour". */
export function lastInstantOf(date: IsoDate, zone: string): IsoInstant {
  const nextDay = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone);
  return nextDay.subtract({ seconds: 1 }).toInstant().toString({ smallestUnit: 'second' });
}

/** The day a number of calendar days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The day of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
export function dayOfWeek(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
