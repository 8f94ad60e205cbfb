import { lastInstantOf, type IsoDate, type IsoInstant } from './civil-date';
import { courseOf, type DeadlineInput } from './deadline-course';
import { explain } from './deadline-explanation';
import type { DeadlineReason } from './deadline-reason';
import type { ExtensionValidity } from './extension';
import type { RefusedPause } from './pause';
import { addWorkingDays, rollToWorkingDay } from './working-days';

/** Every legal date of a request. Days are local days of the controller. */
export interface Deadlines {
  readonly receiptDate: IsoDate;
  /** The strict date before it is rolled. */
  readonly nominalDue: IsoDate;
  /** The strict date: what steers, sorts and alarms. No pause moves it. */
  readonly due: IsoDate;
  readonly nominalExtendedDue: IsoDate;
  /** The last day on which a notice of extension counts. */
  readonly extensionNoticeBy: IsoDate;
  /** From this day on the desk warns: it is the unrolled date, and a notice sent later leans on the rolling. */
  readonly extensionNoticeWarnFrom: IsoDate;
  readonly extensionValidity: ExtensionValidity;
  readonly extensionWarn: boolean;
  /** With a valid notice, the extended date; with none yet, what one would give; with a void one, null. */
  readonly extendedDue: IsoDate | null;
  /** The strict date in force: `extendedDue` once a valid notice was sent, otherwise `due`. */
  readonly answerBy: IsoDate;
  readonly acceptedPauseDays: number;
  readonly refusedPauses: readonly RefusedPause[];
  /** The second, "defensible" date under the pause policy; `due` when no pause counts. */
  readonly dueIfPauseHolds: IsoDate;
  readonly extendedDueIfPauseHolds: IsoDate | null;
  /** Working days of safety before `answerBy`, by policy. */
  readonly internalTarget: IsoDate;
  /** The last second of `answerBy` in the zone, as a UTC instant. */
  readonly dueInstant: IsoInstant;
  /** How each date came about, in the order of the dates. */
  readonly reasons: readonly DeadlineReason[];
}

/**
 * Computes every legal date of a request from its ledger, with the reason for each. Pure: the same input always gives
 * the same dates, and neither the time of day nor the place of the machine plays a part. GDPR Art. 12(3)-(4); R1182.
 *
 * Throws `RangeError` for an instant, day or zone that does not exist, and `HolidaysUnknownError` where a date would fall in
 * a year whose holidays the calendar does not hold.
 */
export function computeDeadlines(input: DeadlineInput): Deadlines {
  const { zone, holidays, policy } = input;
  const course = courseOf(input);
  const { receiptDate, term, paused, extension } = course;
  const roll = (date: IsoDate) => rollToWorkingDay(date, holidays);
  const due = roll(term.due);
  const extendable = extension.validity === 'none' || extension.validity === 'valid';
  const extendedDue = extendable ? roll(term.extended) : null;
  const answerBy = extension.validity === 'valid' && extendedDue !== null ? extendedDue : due;
  return {
    receiptDate,
    nominalDue: term.due,
    due,
    nominalExtendedDue: term.extended,
    extensionNoticeBy: course.noticeBy,
    extensionNoticeWarnFrom: term.due,
    extensionValidity: extension.validity,
    extensionWarn: extension.warn,
    extendedDue,
    answerBy,
    acceptedPauseDays: course.pauseDays,
    refusedPauses: course.refused,
    dueIfPauseHolds: roll(paused.due),
    extendedDueIfPauseHolds: extendable ? roll(paused.extended) : null,
    internalTarget: addWorkingDays(answerBy, -policy['safety.internalTargetWorkingDays'], holidays),
    dueInstant: lastInstantOf(answerBy, zone),
    reasons: explain(input, course),
  };
}
