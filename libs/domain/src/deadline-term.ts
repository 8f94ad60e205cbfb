import { addDays, type IsoDate } from './civil-date';
import { addMonthsClamped } from './civil-month';
import type { ClockPolicy } from './clock-policy';
import { nominalExtension } from './extension';
import { mergedPauseDays, type AcceptedPause } from './pause';

/** A start, the one-month and the extended date counted from it, before rolling. R1182 Art. 3(2)(c). */
export interface Term {
  readonly start: IsoDate;
  readonly due: IsoDate;
  readonly extended: IsoDate;
}

/** The term that begins on a day, under a policy. GDPR Art. 12(3): one month, three with an extension. */
export function termFrom(start: IsoDate, policy: ClockPolicy): Term {
  const due = addMonthsClamped(start, 1);
  return { start, due, extended: nominalExtension(start, due, policy) };
}

/** The last of some days; at least one must be given. */
export function latest(days: readonly IsoDate[]): IsoDate {
  return days.reduce((last, day) => (day > last ? day : last));
}

/**
 * The term if the accepted pauses hold: suspended by their days (EDPB 01/2022 §159), or under ICO_RESTART begun anew on
 * completion, where only a clarification suspends. With COMPLETE_INFO as anchor the pauses are in the start already.
 */
export function pausedTerm(term: Term, accepted: readonly AcceptedPause[], policy: ClockPolicy): Term {
  if (accepted.length === 0 || policy['clock.anchor'] === 'COMPLETE_INFO') return term;
  const restarting = policy['clock.pausePolicy'] === 'ICO_RESTART' ? accepted.filter(restarts) : [];
  const restarted = restarting.length > 0 ? latest(restarting.map((pause) => pause.completeOn)) : null;
  const base = restarted === null ? term : termFrom(restarted, policy);
  const suspending = accepted.filter((pause) => restarted === null || !restarts(pause));
  // A clarification that ran before the restart is already outside of the new term.
  const after = suspending
    .filter((pause) => restarted === null || pause.completeOn > restarted)
    .map((pause) => ({ ...pause, askedOn: latest([pause.askedOn, restarted ?? '']) }));
  const days = mergedPauseDays(after);
  return { start: base.start, due: addDays(base.due, days), extended: addDays(base.extended, days) };
}

function restarts(pause: AcceptedPause): boolean {
  return pause.reason !== 'CLARIFICATION';
}
