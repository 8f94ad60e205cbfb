import { addDays, dayOfWeek, type IsoDate } from './civil-date';
import type { DeadlineCourse, DeadlineInput } from './deadline-course';
import { reason, type DeadlineField, type DeadlineReason } from './deadline-reason';
import { addWorkingDays, isWeekend, isWorkingDay, type HolidaySet } from './working-days';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** One reason for each day of rest that a term would have ended on. */
function rollReasons(field: DeadlineField, nominal: IsoDate, holidays: HolidaySet): DeadlineReason[] {
  const reasons: DeadlineReason[] = [];
  for (let day = nominal; !isWorkingDay(day, holidays); day = addDays(day, 1)) {
    const weekday = WEEKDAYS[dayOfWeek(day) - 1] ?? '';
    reasons.push(
      isWeekend(day) ? reason(field, 'rolled.weekend', { day, weekday }) : reason(field, 'rolled.holiday', { day }),
    );
  }
  return reasons;
}

/** The last working day up to and including the unrolled date: sent by then, a notice leans on nothing. */
function safeNoticeDay(nominal: IsoDate, holidays: HolidaySet): IsoDate {
  return isWorkingDay(nominal, holidays) ? nominal : addWorkingDays(nominal, -1, holidays);
}

function dueReasons(input: DeadlineInput, course: DeadlineCourse): DeadlineReason[] {
  const { term, receiptDate, receivedOn, strictDue, noticeBy } = course;
  const { zone, holidays, policy } = input;
  const out = [reason('receiptDate', 'receipt.local-day', { zone })];
  if (receiptDate !== receivedOn) out.push(reason('receiptDate', 'receipt.out-of-hours', { receivedOn }));
  const monthEnd = term.due.slice(8) !== term.start.slice(8);
  out.push(reason('due', monthEnd ? 'due.month-end' : 'due.one-month', { start: term.start }));
  out.push(...rollReasons('due', term.due, holidays));
  if (policy['clock.anchor'] === 'COMPLETE_INFO') {
    out.push(reason('due', 'start.complete-info', { start: term.start, strictDue }));
  }
  out.push(reason('extensionNoticeBy', 'notice.month-one'));
  if (noticeBy !== term.due) {
    const safeDay = safeNoticeDay(term.due, holidays);
    out.push(reason('extensionNoticeBy', 'notice.safe-until', { safeDay, nominal: term.due }));
  }
  return out;
}

function extensionReasons(input: DeadlineInput, course: DeadlineCourse): DeadlineReason[] {
  const { term, extension, noticeBy } = course;
  const field = 'extendedDue';
  const sentOn = input.extensionNoticeOn ?? '';
  if (extension.validity === 'late') return [reason(field, 'extension.late', { sentOn, noticeBy })];
  if (extension.validity === 'before-receipt') return [reason(field, 'extension.before-receipt', { sentOn })];
  const fromNominal = input.policy['extension.base'] === 'NOMINAL_PLUS_2M';
  const out = [
    fromNominal
      ? reason(field, 'extension.nominal-plus-two', { nominal: term.due })
      : reason(field, 'extension.three-months', { start: term.start }),
  ];
  const counted = fromNominal ? term.due : term.start;
  if (term.extended.slice(8) !== counted.slice(8)) out.push(reason(field, 'extension.month-end'));
  out.push(...rollReasons(field, term.extended, input.holidays));
  if (extension.validity === 'none') out.push(reason(field, 'extension.if-noticed', { noticeBy }));
  else if (extension.warn) out.push(reason(field, 'extension.on-rolled-day', { sentOn, nominal: term.due }));
  else out.push(reason(field, 'extension.valid', { sentOn }));
  out.push(reason(field, 'extension.not-for-refusals'));
  return out;
}

/** How a date if the pauses hold came about, from the unrolled dates without and with them. */
function pausedReasons(
  field: DeadlineField,
  nominal: IsoDate,
  pausedNominal: IsoDate,
  input: DeadlineInput,
  { accepted, term, paused, pauseDays }: DeadlineCourse,
): DeadlineReason[] {
  const rolled = rollReasons(field, pausedNominal, input.holidays);
  if (accepted.length === 0) return [reason(field, 'pause.none'), ...rolled];
  if (input.policy['clock.anchor'] === 'COMPLETE_INFO') return [reason(field, 'pause.in-start'), ...rolled];
  if (paused.start !== term.start) return [reason(field, 'pause.restarted', { restart: paused.start }), ...rolled];
  return [reason(field, 'pause.suspended', { days: pauseDays, nominal }), ...rolled];
}

function pauseReasons(input: DeadlineInput, course: DeadlineCourse): DeadlineReason[] {
  const { refused, term, paused, extension } = course;
  const out = pausedReasons('dueIfPauseHolds', term.due, paused.due, input, course);
  for (const { pause, reasons } of refused) {
    const params = { askedOn: pause.askedOn, because: reasons.join(', ') };
    out.push(reason('dueIfPauseHolds', 'pause.refused', params));
  }
  if (extension.validity === 'none' || extension.validity === 'valid') {
    out.push(...pausedReasons('extendedDueIfPauseHolds', term.extended, paused.extended, input, course));
  } else out.push(reason('extendedDueIfPauseHolds', 'extension.void'));
  return out;
}

/** Why each date is what it is, in the order of the dates. EDPB 01/2022 §57: the person and the desk are told how. */
export function explain(input: DeadlineInput, course: DeadlineCourse): readonly DeadlineReason[] {
  const { zone, policy } = input;
  return [
    ...dueReasons(input, course),
    ...extensionReasons(input, course),
    ...pauseReasons(input, course),
    reason('internalTarget', 'target.working-days', { days: policy['safety.internalTargetWorkingDays'] }),
    reason('dueInstant', 'instant.last-hour', { zone }),
  ];
}
