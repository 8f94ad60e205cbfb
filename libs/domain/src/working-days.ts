import { addDays, dayOfWeek, type IsoDate } from './civil-date';

/**
 * The public holidays of the controller's calendar, as data. With `coveredYears` a day outside of it is refused instead
 * of being taken for a working day; a bare set is taken to be complete. R1182 Art. 2(1).
 */
export interface HolidaySet extends ReadonlySet<IsoDate> {
  readonly coveredYears?: { readonly first: number; readonly last: number };
}

/** A date was needed in a year whose holidays are not known: the calculation stops, since a guess could be late. */
export class HolidaysUnknownError extends RangeError {
  /** `date` is the day that was asked about, `first` and `last` the years that the calendar holds. */
  constructor(
    readonly date: IsoDate,
    readonly first: number,
    readonly last: number,
  ) {
    super(`the public holidays of ${date.slice(0, 4)} are not known (calendar holds ${first} to ${last})`);
    this.name = 'HolidaysUnknownError';
  }
}

/** True for Saturday and Sunday. R1182 Art. 2(2). */
export function isWeekend(date: IsoDate): boolean {
  return dayOfWeek(date) >= 6;
}

/**
 * True for a day that is no Saturday, Sunday or public holiday. R1182 Art. 2(2).
 * Throws {@link HolidaysUnknownError} for a year outside the calendar.
 */
export function isWorkingDay(date: IsoDate, holidays: HolidaySet): boolean {
  const covered = holidays.coveredYears;
  const year = Number(date.slice(0, 4));
  if (covered && (year < covered.first || year > covered.last)) {
    throw new HolidaysUnknownError(date, covered.first, covered.last);
  }
  return !isWeekend(date) && !holidays.has(date);
}

/** The day itself when it is a working day, otherwise the next one. R1182 Art. 3(4): only a last day is rolled. */
export function rollToWorkingDay(date: IsoDate, holidays: HolidaySet): IsoDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/**
 * The n-th working day after a day, or before it when n is negative; the day itself is never counted and need not be a
 * working day. Zero gives the day itself. Throws `RangeError` when n is not a whole number.
 */
export function addWorkingDays(date: IsoDate, n: number, holidays: HolidaySet): IsoDate {
  if (!Number.isInteger(n)) throw new RangeError('a number of working days is a whole number');
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier. The day of the event is not
 * counted (R1182 Art. 3(1)): from Friday to the next Tuesday is 2.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate, holidays: HolidaySet): number {
  if (to < from) return -workingDaysBetween(to, from, holidays) || 0;
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) count += 1;
  }
  return count;
}
