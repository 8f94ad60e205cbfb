/** What each reason says in plain English; `{name}` stands for a parameter. The desk translates by key. */
const TEXT = {
  'receipt.local-day': 'the day it reached the controller, in {zone} (GDPR Art. 12(3))',
  'receipt.out-of-hours': 'arrived out of office hours on {receivedOn}: next working day, by policy',
  'start.complete-info':
    'WARNING: the month is counted from the complete information ({start}), by policy; Art. 12(3) counts from receipt and gives {strictDue} (APD 136/2023)',
  'due.one-month': 'one month after {start}: the same day of the next month (R1182 Art. 3(2)(c))',
  'due.month-end':
    'one month after {start}: that day does not exist, so the last day of the month (R1182 Art. 3(2)(c))',
  'rolled.weekend': '{day} is a {weekday}: on to the next day (R1182 Art. 3(4))',
  'rolled.holiday': '{day} is a public holiday: on to the next day (R1182 Art. 3(4))',
  'notice.month-one': 'last day on which a notice of extension counts; no pause moves it (Art. 12(3))',
  'notice.safe-until': 'send it by {safeDay}: later leans on the rolling of {nominal}',
  'extension.three-months': 'three months after {start}, in one step (Art. 12(3))',
  'extension.nominal-plus-two': 'two months after the unrolled date {nominal}, by policy',
  'extension.month-end': 'that day does not exist, so the last day of the month',
  'extension.if-noticed': 'only with a notice and its reasons sent by {noticeBy}',
  'extension.valid': 'notice sent on {sentOn}, within month one',
  'extension.on-rolled-day':
    'WARNING: notice sent on {sentOn}, after {nominal}: lawful only because that day is rolled',
  'extension.late': 'no extension: notice sent on {sentOn}, after {noticeBy}, is void (APD 48/2024)',
  'extension.before-receipt': 'no extension: notice of {sentOn} is older than the request',
  'extension.void': 'no extension, so no later date',
  'extension.not-for-refusals': 'a refusal cannot wait for it: it is due within month one (Art. 12(4))',
  'pause.none': 'no pause counts, so it is the date without',
  'pause.suspended':
    '{days} days of pause added to {nominal} (EDPB 01/2022 §159); a second date, the strict one steers',
  'pause.restarted': 'counted anew from {restart}, when the answer was complete (ICO reading); a second date',
  'pause.in-start': 'the pauses are already in the start of the month, by policy',
  'pause.refused': 'pause asked on {askedOn} does not count: {because}',
  'target.working-days': '{days} working days before the strict date in force, by policy',
  'instant.last-hour': 'the last second of that day in {zone} (R1182 Art. 3(2))',
} as const;

/** The name of a reason, to be translated. */
export type DeadlineReasonKey = keyof typeof TEXT;

/** The dates that reasons speak of. */
export type DeadlineField =
  | 'receiptDate'
  | 'due'
  | 'extensionNoticeBy'
  | 'extendedDue'
  | 'dueIfPauseHolds'
  | 'extendedDueIfPauseHolds'
  | 'internalTarget'
  | 'dueInstant';

/** Why a date is what it is: a key and its parameters for a screen, and the same in English. */
export interface DeadlineReason {
  readonly field: DeadlineField;
  readonly key: DeadlineReasonKey;
  readonly params: Readonly<Record<string, string | number>>;
  readonly text: string;
}

/** Builds a reason; a parameter that the text names and that is missing throws, so that no gap is printed. */
export function reason(
  field: DeadlineField,
  key: DeadlineReasonKey,
  params: Readonly<Record<string, string | number>> = {},
): DeadlineReason {
  const text = TEXT[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`the reason ${key} needs ${name}`);
    return String(value);
  });
  return { field, key, params, text };
}
