import { type HolidaySet, type IsoDate, workingDaysBetween } from '@habeas/domain';

/** How near a date is, in steps of a ladder. `daysLeft` counts working days and is negative once the date has passed. */
export interface ReachedStep {
  step: string;
  daysLeft: number;
}

/**
 * The reminder that a request is due today: the smallest step of the ladder that its working days left have reached, or
 * `overdue`. Null while there is more time than the highest step. `ladder` counts working days, such as 10, 5, 3, 1.
 */
export function reminderStep(
  today: IsoDate,
  answerBy: IsoDate,
  ladder: readonly number[],
  holidays: HolidaySet,
): ReachedStep | null {
  if (today > answerBy) return { step: 'overdue', daysLeft: -workingDaysBetween(answerBy, today, holidays) };
  const daysLeft = workingDaysBetween(today, answerBy, holidays);
  const reached = ladder.filter((step) => daysLeft <= step);
  return reached.length === 0 ? null : { step: String(Math.min(...reached)), daysLeft };
}
