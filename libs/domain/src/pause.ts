import { daysBetween, type IsoDate } from './civil-date';
import type { ClockPolicy } from './clock-policy';
import { workingDaysBetween, type HolidaySet } from './working-days';

/** Why the person was asked for something: who they are, whom they act for, what they mean, or a fee. */
export const PAUSE_REASONS = ['IDENTITY', 'MANDATE', 'CLARIFICATION', 'FEE'] as const;

/** One of {@link PAUSE_REASONS}. */
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** What the office states, and keeps, to justify a pause. EDPB 01/2022 §§73, 159; recital 63. */
export interface PauseJustification {
  /** A reasonable doubt about the identity or the mandate is written down. Art. 12(6). */
  readonly reasonableDoubt: boolean;
  /** A large quantity of data about the person is processed. Recital 63; only for a clarification. */
  readonly largeVolume: boolean;
  /** The message does not say which data or processing it concerns. Recital 63; only for a clarification. */
  readonly scopeUnclear: boolean;
  /** Nothing was asked beyond the item that is missing. */
  readonly onlyMissingItemAsked: boolean;
  /** The person had already proved who they are; then identity cannot be asked again. EDPB 01/2022 §73. */
  readonly alreadyAuthenticated: boolean;
  /** What needs no answer from the person went on. */
  readonly otherWorkContinues: boolean;
  /** The person was told what is missing and that the term may be affected. */
  readonly personTold: boolean;
}

/** The justification of a pause for which everything was done right; the start for a form or for a calculation. */
export const FULL_JUSTIFICATION: PauseJustification = {
  reasonableDoubt: true,
  largeVolume: true,
  scopeUnclear: true,
  onlyMissingItemAsked: true,
  alreadyAuthenticated: false,
  otherWorkContinues: true,
  personTold: true,
};

/** A fact of the clock ledger: what was asked on which local day, and when the answer was complete (absent: not yet). */
export interface Pause {
  readonly reason: PauseReason;
  readonly askedOn: IsoDate;
  readonly completeOn?: IsoDate;
  readonly justification: PauseJustification;
}

/** Why a pause does not count; a key that the desk has words for. */
export type PauseRefusal =
  | 'asked-before-receipt'
  | 'asked-too-late'
  | 'asked-after-due'
  | 'complete-before-asked'
  | 'not-complete'
  | 'doubt-not-documented'
  | 'volume-not-large'
  | 'scope-not-unclear'
  | 'more-than-missing-asked'
  | 'already-authenticated'
  | 'other-work-stopped'
  | 'person-not-told'
  | 'fee-does-not-pause';

/** A pause that does not count, with every reason why. */
export interface RefusedPause {
  readonly pause: Pause;
  readonly reasons: readonly PauseRefusal[];
}

/** What a pause is judged against: the local days of arrival and of the strict due date, the calendar and the policy. */
export interface PauseContext {
  readonly receivedOn: IsoDate;
  readonly receiptDate: IsoDate;
  readonly due: IsoDate;
  readonly holidays: HolidaySet;
  readonly policy: ClockPolicy;
}

function timingRefusals({ askedOn, completeOn }: Pause, context: PauseContext): PauseRefusal[] {
  const refusals: PauseRefusal[] = [];
  const { receivedOn, receiptDate, due, holidays, policy } = context;
  if (askedOn < receivedOn) refusals.push('asked-before-receipt');
  else if (askedOn > due) refusals.push('asked-after-due');
  else if (workingDaysBetween(receiptDate, askedOn, holidays) > policy['pause.maxAskDelayDays']) {
    refusals.push('asked-too-late');
  }
  if (completeOn === undefined) refusals.push('not-complete');
  else if (completeOn < askedOn) refusals.push('complete-before-asked');
  return refusals;
}

function groundRefusals({ reason, justification }: Pause, policy: ClockPolicy): PauseRefusal[] {
  const refusals: PauseRefusal[] = [];
  if (reason === 'FEE') return policy['clock.pausePolicy'] === 'ICO_RESTART' ? [] : ['fee-does-not-pause'];
  if (reason === 'CLARIFICATION') {
    if (!justification.largeVolume) refusals.push('volume-not-large');
    if (!justification.scopeUnclear) refusals.push('scope-not-unclear');
    return refusals;
  }
  if (!justification.reasonableDoubt) refusals.push('doubt-not-documented');
  if (reason === 'IDENTITY' && justification.alreadyAuthenticated) refusals.push('already-authenticated');
  return refusals;
}

/**
 * Why a pause does not count; empty when it is acceptable. EDPB 01/2022 §159 and Ex. 31 (asked without undue delay),
 * §73 (not when already authenticated), recital 63 (clarification); APD 17/2020 §§49-54. A fee pauses nothing in EU law.
 * The delay of asking is counted in working days, the day of receipt not included.
 */
export function pauseRefusals(pause: Pause, context: PauseContext): readonly PauseRefusal[] {
  const refusals = [...timingRefusals(pause, context), ...groundRefusals(pause, context.policy)];
  if (!pause.justification.onlyMissingItemAsked) refusals.push('more-than-missing-asked');
  if (!pause.justification.otherWorkContinues) refusals.push('other-work-stopped');
  if (!pause.justification.personTold) refusals.push('person-not-told');
  return refusals;
}

/** A pause that counts: it has an end. */
export type AcceptedPause = Pause & { readonly completeOn: IsoDate };

/** Parts the ledger's pauses into those that count and those that do not, in the order given. */
export function judgePauses(
  pauses: readonly Pause[],
  context: PauseContext,
): { readonly accepted: readonly AcceptedPause[]; readonly refused: readonly RefusedPause[] } {
  const accepted: AcceptedPause[] = [];
  const refused: RefusedPause[] = [];
  for (const pause of pauses) {
    const reasons = pauseRefusals(pause, context);
    const { completeOn } = pause;
    if (reasons.length === 0 && completeOn !== undefined) accepted.push({ ...pause, completeOn });
    else refused.push({ pause, reasons });
  }
  return { accepted, refused };
}

/**
 * The calendar days that pauses last together, from the day of asking to the day of completion, a day that two of them
 * share counted once. 13 to 20 January is 7 days.
 */
export function mergedPauseDays(pauses: readonly AcceptedPause[]): number {
  let days = 0;
  let reached = '';
  for (const { askedOn, completeOn } of [...pauses].sort((a, b) => (a.askedOn < b.askedOn ? -1 : 1))) {
    const from = askedOn > reached ? askedOn : reached;
    if (completeOn <= from) continue;
    days += daysBetween(from, completeOn);
    reached = completeOn;
  }
  return days;
}
