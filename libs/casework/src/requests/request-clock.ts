import {
  computeDeadlines,
  type Deadlines,
  FULL_JUSTIFICATION,
  type HolidaySet,
  type Pause,
  type PauseJustification,
  type PauseReason,
} from '@habeas/domain';
import type { ClockEntry } from './clock-entry.entity';
import type { Request } from './request.entity';

/** What the clock needs of a request; both are frozen on it at receipt. */
export type ClockBasis = Pick<Request, 'receivedAt' | 'zone' | 'clockPolicy'>;

/** A pause of the ledger with the id of the entry that opened it. */
export interface LedgerPause extends Pause {
  readonly id: string;
}

/** The pauses that the ledger tells of, in the order in which they were asked. */
export function pausesOf(entries: readonly ClockEntry[]): LedgerPause[] {
  const completions = new Map(
    entries.filter((entry) => entry.kind === 'pause-completed').map((entry) => [entry.pauseId, entry.onDate]),
  );
  return entries
    .filter((entry) => entry.kind === 'pause-asked')
    .map((entry) => {
      const completeOn = completions.get(entry.id);
      return {
        id: entry.id,
        reason: entry.justification['reason'] as PauseReason,
        askedOn: entry.onDate,
        ...(completeOn === undefined ? {} : { completeOn }),
        justification: justificationOf(entry),
      };
    });
}

function justificationOf(entry: ClockEntry): PauseJustification {
  const facts = new Set(entry.justification['facts'] ?? []);
  const stated: Record<keyof PauseJustification, boolean> = { ...FULL_JUSTIFICATION };
  for (const fact of Object.keys(stated) as (keyof PauseJustification)[]) stated[fact] = facts.has(fact);
  return stated;
}

/** Every date of a request, from its ledger alone (I3). Same ledger, same dates. */
export function deadlinesOf(basis: ClockBasis, entries: readonly ClockEntry[], holidays: HolidaySet): Deadlines {
  const notice = entries.find((entry) => entry.kind === 'extension-notice');
  return computeDeadlines({
    receivedAt: basis.receivedAt.toISOString(),
    zone: basis.zone,
    holidays,
    policy: basis.clockPolicy,
    pauses: pausesOf(entries),
    ...(notice ? { extensionNoticeOn: notice.onDate } : {}),
  });
}

/** The dates as they are stored on the request. */
export function storedDates(
  deadlines: Deadlines,
): Pick<
  Request,
  | 'receiptDate'
  | 'due'
  | 'dueInstant'
  | 'extensionNoticeBy'
  | 'extendedDue'
  | 'dueIfPauseHolds'
  | 'internalTarget'
  | 'answerBy'
> {
  return {
    receiptDate: deadlines.receiptDate,
    due: deadlines.due,
    dueInstant: new Date(deadlines.dueInstant),
    extensionNoticeBy: deadlines.extensionNoticeBy,
    extendedDue: deadlines.extensionValidity === 'valid' ? deadlines.extendedDue : null,
    dueIfPauseHolds: deadlines.dueIfPauseHolds,
    internalTarget: deadlines.internalTarget,
    answerBy: deadlines.answerBy,
  };
}
