import type { Right } from './rights';

/** A right as it was asked. */
export interface AskedRight {
  readonly right: Right;
  /** Key of the brand that was written to. */
  readonly brand: string;
  /** What the person said beside the right, in their own words; null when they said nothing. */
  readonly scope: string | null;
}

/** Rights whose answer is the same whatever words they are asked in: everything that is held, or that was provided. */
const ANSWERED_WITH_EVERYTHING: ReadonlySet<Right> = new Set(['access', 'portability']);

/**
 * True when a later request of the same person asks for nothing that an earlier, still open one does not ask already: then it
 * is a duplicate or a reminder and no new request (EDPB 01/2022 §29, Art. 12(3)). What was said beside it (another period,
 * certain data) must have been said in the earlier one too. Of the other rights, which depend on the words that they are asked
 * in, this never decides: a person compares.
 */
export function addsNothing(earlier: AskedRight, later: AskedRight): boolean {
  if (earlier.right !== later.right || earlier.brand !== later.brand) return false;
  if (!ANSWERED_WITH_EVERYTHING.has(later.right)) return false;
  const said = plain(later.scope);
  return said === '' || said === plain(earlier.scope);
}

function plain(words: string | null): string {
  return (words ?? '').normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
