import type { DeadlineField, DeadlineReason, Deadlines } from '@habeas/domain';
import { holidayNames } from '@habeas/casework/register/calendar';
import type { LedgerWithoutReceipt } from './ledger-from-options';

/** One line of JSON with the seven dates that other programs may rely on. */
export function asJson(deadlines: Deadlines): string {
  const { receiptDate, due, extensionNoticeBy, extendedDue, dueIfPauseHolds, internalTarget, dueInstant } = deadlines;
  return JSON.stringify({
    receiptDate,
    due,
    extensionNoticeBy,
    extendedDue,
    dueIfPauseHolds,
    internalTarget,
    dueInstant,
  });
}

const ROWS: readonly [DeadlineField, string][] = [
  ['receiptDate', 'Received on'],
  ['due', 'Due (strict)'],
  ['dueInstant', 'Due until'],
  ['internalTarget', 'Internal target'],
  ['extensionNoticeBy', 'Extension notice by'],
  ['extendedDue', 'Extended due'],
  ['dueIfPauseHolds', 'Due if pauses hold'],
  ['extendedDueIfPauseHolds', 'Extended, if they hold'],
];

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function shown(date: string | null): string {
  if (date === null) return 'none';
  if (date.length > 10) return date;
  return `${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${date}`;
}

/** The reason in English; a public holiday is named, which the rule itself cannot. */
function worded({ key, params, text }: DeadlineReason, names: ReadonlyMap<string, string>): string {
  const name = key === 'rolled.holiday' ? names.get(String(params.day)) : undefined;
  return name === undefined ? text : text.replace('a public holiday', `a public holiday (${name})`);
}

/** A table of every date, with the reasons for each beside it. */
export function asTable(deadlines: Deadlines, { policy, zone, calendar }: LedgerWithoutReceipt): string {
  const names = new Map(holidayNames(calendar, policy.holidays).map(({ date, name }) => [date, name.en]));
  const lines = ROWS.flatMap(([field, label]) => {
    const reasons = deadlines.reasons.filter((reason) => reason.field === field).map((reason) => worded(reason, names));
    const first = `${label.padEnd(24)}${shown(deadlines[field]).padEnd(22)}${reasons[0] ?? ''}`.trimEnd();
    return [first, ...reasons.slice(1).map((text) => ' '.repeat(46) + text)];
  });
  return [`Days are local days in ${zone}. Policy: ${policy.version}`, '', ...lines].join('\n');
}
