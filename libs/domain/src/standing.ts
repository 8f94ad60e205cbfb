import { daysBetween, type IsoDate } from './civil-date';
import type { Deadlines } from './deadline';

/** Where a day stands towards a date. */
export type StandingState = 'days-left' | 'due-today' | 'overdue';

/** A date with the calendar days left until it; negative days are days late. */
export interface DateStanding {
  readonly date: IsoDate;
  readonly state: StandingState;
  readonly daysLeft: number;
}

/** Calendar days from a local day to a due date: 0 on the day itself, negative when late. */
export function daysLeft(today: IsoDate, due: IsoDate): number {
  return daysBetween(today, due);
}

/** Where a local day of the controller's zone (from `localDateOf`, never the machine's own day) stands towards a date. */
export function standingTowards(today: IsoDate, date: IsoDate): DateStanding {
  const left = daysLeft(today, date);
  return { date, daysLeft: left, state: left > 0 ? 'days-left' : left === 0 ? 'due-today' : 'overdue' };
}

/** The date if pauses hold that is in force beside {@link Deadlines.answerBy}. */
function pausedAnswerBy(deadlines: Deadlines): IsoDate {
  const extended = deadlines.extensionValidity === 'valid' ? deadlines.extendedDueIfPauseHolds : null;
  return extended ?? deadlines.dueIfPauseHolds;
}

/**
 * How an answer sent on a local day is in time: plainly, only if the pauses hold, or not. GDPR Art. 12(3), EDPB 01/2022 §159;
 * the two are told apart because no Belgian decision has yet accepted a pause.
 */
export function answerTimeliness(sentOn: IsoDate, deadlines: Deadlines): 'in-time' | 'relies-on-pause' | 'late' {
  if (sentOn <= deadlines.answerBy) return 'in-time';
  return sentOn <= pausedAnswerBy(deadlines) ? 'relies-on-pause' : 'late';
}
