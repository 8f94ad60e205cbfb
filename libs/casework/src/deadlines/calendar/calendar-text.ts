import type { Language } from '@habeas/domain';
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from './calendar-dates.repository';
import type { CalendarScope } from './calendar-view';
import { CALENDAR_WORDS } from './calendar-words';

/** Whose calendar it is and where it is read. `origin` is the desk's, `zone` the controller's. */
export interface CalendarOf {
  scope: CalendarScope;
  language: Language;
  zone: string;
  origin: string;
  /** What a matter is called in the reader's language. */
  labelOf: (matter: string) => string;
  /** There are more dates than are shown. */
  cut: boolean;
}

const HOURLY_SECONDS = 3600;

/**
 * The dates as iCalendar (RFC 5545), one event of a whole day for each. The same dates give the same bytes. UID is the request's for
 * good, with the matter where the day is a matter's own; SEQUENCE is the request's version, DTSTAMP the last change of its clock: so a
 * client moves an event that moved, and makes no second one. A whole day has no zone: it is the controller's local day wherever the
 * reader is.
 */
export function calendarText(dates: readonly CalendarDate[], of: CalendarOf): string {
  const words = CALENDAR_WORDS[of.language];
  const { host } = new URL(of.origin);
  const calendar = ical({
    prodId: { company: 'Habeas', product: 'legal dates', language: of.language.toUpperCase() },
    name: words.title[of.scope],
    ...(of.cut ? { description: words.nearest } : {}),
    ttl: HOURLY_SECONDS,
    x: { 'X-WR-TIMEZONE': of.zone },
  });
  for (const date of dates) {
    const { id, matter, version, due, changedAt } = date;
    calendar.createEvent({
      id: `${matter === null ? id : `${id}-${matter}`}@${host}`,
      sequence: version,
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      start: new Date(`${due}T00:00:00Z`),
      allDay: true,
      ...said(date, of),
      url: `${of.origin}/desk/requests/${id}`,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function said({ reference, matter, rights, extended, extensionNoticeBy }: CalendarDate, of: CalendarOf) {
  const words = CALENDAR_WORDS[of.language];
  const what = matter === null ? rights.join(', ') : of.labelOf(matter);
  const summary = `${reference}: ${words.answerBy}${what === '' ? '' : ` (${what})`}`;
  if (matter !== null) return { summary, description: words.ownDate };
  return { summary, description: extended ? words.extended : `${words.noticeBy}: ${extensionNoticeBy}` };
}
