import type { IsoDate } from './civil-date';
import type { Right } from './rights';

/**
 * Why somebody may act for another. Belgian Civil Code, Arts. 372-376 (parents), 490-499 (administrators of adults), Judicial Code Art. 440
 * (a lawyer is believed), GDPR Art. 80(1) (an organisation), Civil Code Art. 1984 of 1804 (any mandate).
 */
export const MANDATE_KINDS = ['parent', 'guardian', 'lawyer', 'organisation', 'mandate-holder'] as const;

/** One of {@link MANDATE_KINDS}. */
export type MandateKind = (typeof MANDATE_KINDS)[number];

/** Why a mandate does not let a right go on; a key that the desk has words for. */
export type MandateGap = 'not-verified' | 'right-not-covered' | 'not-yet-valid' | 'ended';

/** What a mandate says. Days are local to the controller; a null day is no limit. */
export interface MandateTerms {
  /** A colleague has seen what proves it. */
  readonly isVerified: boolean;
  /** Rights that may be exercised under it. */
  readonly rights: readonly Right[];
  readonly validFrom: IsoDate | null;
  /** The last day on which it holds. */
  readonly validUntil: IsoDate | null;
}

/**
 * What a mandate lacks for a right, or null when nothing. EDPB Guidelines 01/2022 §§79-84: the authorisation is verified before anything is
 * done or told under it.
 * @param days on which it must hold: the day of receipt, and the day of the act
 */
export function mandateGap(mandate: MandateTerms, right: Right, days: readonly IsoDate[]): MandateGap | null {
  const { isVerified, rights, validFrom, validUntil } = mandate;
  if (!isVerified) return 'not-verified';
  if (!rights.includes(right)) return 'right-not-covered';
  if (validFrom !== null && days.some((day) => day < validFrom)) return 'not-yet-valid';
  return validUntil !== null && days.some((day) => day > validUntil) ? 'ended' : null;
}

/** How a right ended, as much as whoever acted for the person is told of it. */
export type ToldOutcome = 'granted' | 'partly' | 'refused';

/**
 * The outcome of a right in one word: how its state ended and, where it was answered, what was decided in it. Which data, which activity
 * and why is the subject's alone. GDPR Art. 5(1)(c).
 */
export function toldOutcome(
  state: 'answered' | 'refused' | 'not-identified',
  decisions: readonly string[],
): ToldOutcome {
  if (state !== 'answered') return 'refused';
  const isGiven = decisions.some((outcome) => outcome === 'granted' || outcome === 'partial');
  const isHeldBack = decisions.some((outcome) => outcome !== 'granted' && outcome !== 'not-applicable');
  if (!isHeldBack) return 'granted';
  return isGiven ? 'partly' : 'refused';
}
