import type { ClockPolicy, HolidaySet, IsoDate, Language } from '@habeas/domain';
import be from './be.json';

/** The calendars that Habeas holds, by ISO 3166 code. */
export const CALENDARS = ['BE'] as const;

/** One of {@link CALENDARS}. */
export type CalendarKey = (typeof CALENDARS)[number];

/** A public holiday with its name in the four languages. */
export interface Holiday {
  readonly date: IsoDate;
  readonly name: Readonly<Record<Language, string>>;
}

interface Listed {
  readonly date: string;
  readonly name: string;
}

const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = be.names;
const statutory = Object.values<readonly Listed[]>(be.statutory).flat();
const ojYears = Object.values<{ adds: readonly Listed[]; omits: readonly string[] }>(be.ojList.years);

/** A name that the data does not hold is a fault of the data and stops the process at once. */
function named({ date, name }: Listed): Holiday {
  const inLanguages = names[name];
  if (!inLanguages) throw new Error(`be.json: the holiday of ${date} has a name that is not in "names": ${name}`);
  return { date, name: inLanguages };
}

const listed: Readonly<Record<ClockPolicy['holidays'], readonly Listed[]>> = {
  BE_STATUTORY: statutory,
  OJ_LIST: [
    ...statutory.filter(({ date }) => !ojYears.some(({ omits }) => omits.includes(date))),
    ...ojYears.flatMap(({ adds }) => adds),
  ],
};

/**
 * The public holidays of a calendar in the order of the year: the statutory days, or the list published under R1182
 * Art. 2(1) where one is known to differ.
 */
export function holidayNames(calendar: CalendarKey, list: ClockPolicy['holidays']): readonly Holiday[] {
  assertHeld(calendar);
  return [...listed[list]].sort((a, b) => (a.date < b.date ? -1 : 1)).map(named);
}

/**
 * The public holidays as the set that the deadline rules take. It knows which years it holds, so that a date in any
 * other year is refused by the rule (`HolidaysUnknownError`) instead of being taken for a working day.
 */
export function holidaysOf(calendar: CalendarKey, list: ClockPolicy['holidays']): HolidaySet {
  assertHeld(calendar);
  const years = Object.keys(be.statutory).map(Number);
  const coveredYears = { first: Math.min(...years), last: Math.max(...years) };
  return Object.assign(new Set(listed[list].map(({ date }) => date)), { coveredYears });
}

/** True when the value, of whatever origin, names one of {@link CALENDARS}. */
export function isCalendar(value: unknown): value is CalendarKey {
  return CALENDARS.some((calendar) => calendar === value);
}

function assertHeld(calendar: string): void {
  if (!isCalendar(calendar)) throw new Error(`no calendar "${calendar}"; held are ${CALENDARS.join(', ')}`);
}
