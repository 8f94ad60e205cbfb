import { Temporal } from 'temporal-polyfill';
import type { IsoInstant } from './civil-date';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)$/;

/**
 * Reads when something happened from what a person or another program writes: an instant with `Z` or an offset; a local
 * time without; or a day, read as its beginning. The last two are taken in the given IANA zone; an hour that summer time
 * skips is read as the hour after, one that it repeats as the first. Null when it is none of these or does not exist.
 * GDPR Art. 12(3): the clock starts on the local day of receipt.
 */
export function parseReceivedAt(text: string, zone: string): IsoInstant | null {
  try {
    if (INSTANT.test(text)) return Temporal.Instant.from(text).toString();
    if (DAY.test(text)) return Temporal.PlainDate.from(text).toZonedDateTime(zone).toInstant().toString();
    if (LOCAL.test(text)) return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant().toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return null;
}

/** True for an IANA time zone that is known, such as `Europe/Brussels`. */
export function isZone(zone: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== '';
  } catch {
    return false;
  }
}
