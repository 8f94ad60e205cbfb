import { isIsoDate, localDateOf, type IsoDate, type IsoInstant } from './civil-date';
import { addMonthsClamped } from './civil-month';
import type { ClockPolicy } from './clock-policy';
import { latest, pausedTerm, termFrom, type Term } from './deadline-term';
import { judgeExtension, type ExtensionJudgement } from './extension';
import { judgePauses, mergedPauseDays, type AcceptedPause, type Pause, type RefusedPause } from './pause';
import { receiptDateOf } from './receipt-date';
import { rollToWorkingDay, type HolidaySet } from './working-days';

/** The clock ledger of a request, the calendar and the policy frozen on it: everything the dates depend on. */
export interface DeadlineInput {
  /** When the request reached the controller: an ISO instant with `Z` or an offset, never the day it was handled. */
  readonly receivedAt: IsoInstant;
  /** The controller's IANA zone; the requester's is of no importance. */
  readonly zone: string;
  readonly holidays: HolidaySet;
  readonly policy: ClockPolicy;
  readonly pauses: readonly Pause[];
  /** The local day on which a notice of extension with its reasons was sent; absent when none was. */
  readonly extensionNoticeOn?: IsoDate;
}

/** The ledger judged: what the dates are made of and what the reasons speak about. */
export interface DeadlineCourse {
  readonly receivedOn: IsoDate;
  readonly receiptDate: IsoDate;
  readonly term: Term;
  readonly paused: Term;
  readonly strictDue: IsoDate;
  readonly noticeBy: IsoDate;
  readonly extension: ExtensionJudgement;
  readonly accepted: readonly AcceptedPause[];
  readonly refused: readonly RefusedPause[];
  readonly pauseDays: number;
}

/** Days are compared as text, so one that is not written as a day would be judged wrongly instead of not at all. */
function requireDay(field: string, day: IsoDate | undefined): void {
  if (day !== undefined && !isIsoDate(day)) throw new RangeError(`${field} is not a day written YYYY-MM-DD`);
}

/** Judges the ledger and counts the terms; rolls only what a judgement needs. GDPR Art. 12(3); EDPB 01/2022 §159. */
export function courseOf(input: DeadlineInput): DeadlineCourse {
  const { receivedAt, zone, holidays, policy, pauses, extensionNoticeOn } = input;
  requireDay('extensionNoticeOn', extensionNoticeOn);
  for (const { askedOn, completeOn } of pauses) {
    requireDay('askedOn', askedOn);
    requireDay('completeOn', completeOn);
  }
  const receivedOn = localDateOf(receivedAt, zone);
  const receiptDate = receiptDateOf(receivedAt, zone, holidays, policy);
  const strictDue = rollToWorkingDay(addMonthsClamped(receiptDate, 1), holidays);
  const judged = judgePauses(pauses, { receivedOn, receiptDate, due: strictDue, holidays, policy });
  const completions = judged.accepted.map((pause) => pause.completeOn);
  const start = policy['clock.anchor'] === 'COMPLETE_INFO' ? latest([receiptDate, ...completions]) : receiptDate;
  const term = termFrom(start, policy);
  const noticeBy = rollToWorkingDay(term.due, holidays);
  return {
    ...judged,
    receivedOn,
    receiptDate,
    term,
    paused: pausedTerm(term, judged.accepted, policy),
    strictDue,
    noticeBy,
    extension: judgeExtension(extensionNoticeOn, { receivedOn, nominalDue: term.due, noticeBy }),
    pauseDays: mergedPauseDays(judged.accepted),
  };
}
