import { type IsoDate, type IsoInstant, localDateOf } from './civil-date';
import { addMonthsClamped } from './civil-month';

/** Whose rules hold for a customer who moves from one brand's systems to another's. `unknown`: nobody has said when they move. */
export type MoveStanding = 'before' | 'after' | 'unknown';

/**
 * Whether a customer had moved at an instant. The day of the move belongs to the new rules from its first hour.
 * @param movesOn the customer's own day, in `zone`; null: not known
 * @param zone IANA zone of the controller
 */
export function moveStandingAt(movesOn: IsoDate | null, at: IsoInstant, zone: string): MoveStanding {
  if (movesOn === null) return 'unknown';
  return localDateOf(at, zone) >= movesOn ? 'after' : 'before';
}

/** What is to be done today about something that waits for a move. */
export interface MoveFollowed {
  /** Somebody has moved since it was last applied. */
  apply: boolean;
  /** The next day on which somebody moves; null: none is known. */
  next: IsoDate | null;
  /** Nobody is left to wait for: whoever is known has moved, or nobody is known. */
  isOver: boolean;
}

/**
 * Looks at the days on which those concerned move, as the sources give them today: one that was put off is waited for, one that has
 * passed unseen counts at once.
 * @param days one for each person concerned; null: not known yet
 * @param appliedOn the day on which it was applied last; null: never
 */
export function followMove(days: readonly (IsoDate | null)[], appliedOn: IsoDate | null, today: IsoDate): MoveFollowed {
  const known = days.filter((day) => day !== null);
  const next = known.filter((day) => day > today).sort()[0] ?? null;
  return {
    apply: known.some((day) => day <= today && (appliedOn === null || day > appliedOn)),
    next,
    isOver: next === null && known.length === days.length,
  };
}

/** The last day on which what waited for a move may be confirmed: one month after it, as for any answer (GDPR Art. 12(3)). */
export function confirmMoveBy(movedOn: IsoDate): IsoDate {
  return addMonthsClamped(movedOn, 1);
}
