/** What should be left of one collection after an erasure. */
export interface ExpectedRemainder {
  readonly collection: string;
  /** Rows that the decision keeps. */
  readonly remaining: number;
  /** ISO date: rows of that day or later were kept, earlier ones erased. Null: `remaining` alone tells. */
  readonly keepFrom: string | null;
}

/** What a source says is there now: rows that are this person's alone, by the day of their retention where each has one. */
export interface CountedCollection {
  readonly collection: string;
  readonly records: number;
  readonly perDay: readonly { readonly day: string | null; readonly records: number }[] | null;
}

/** `gone`: nothing that was to be erased is there; `come-back`: it was seen gone before and is there again. */
export type VerificationResult = 'gone' | 'still-there' | 'come-back';

/** The answer for one collection; `excess` are the rows that should not be there, `remaining` all that are. */
export interface VerifiedCollection {
  readonly collection: string;
  readonly result: VerificationResult;
  readonly excess: number;
  readonly remaining: number;
}

/**
 * Rows that should be gone. Where rows were kept by their day, new ones of later days are no sign of a failed erasure: only
 * those before that day count.
 */
function excessOf(expected: ExpectedRemainder, counted: CountedCollection | undefined): number {
  if (!counted) return 0;
  const { keepFrom } = expected;
  if (keepFrom === null || counted.perDay === null) return Math.max(0, counted.records - expected.remaining);
  return counted.perDay
    .filter(({ day }) => day !== null && day < keepFrom)
    .reduce((sum, { records }) => sum + records, 0);
}

/**
 * Compares what a source holds after an erasure with what it should hold (GDPR Art. 17(1), 5(2)): erased means asked again and
 * seen gone.
 * @param seenGone collections that an earlier verification saw gone
 */
export function verifyErasure(
  expected: readonly ExpectedRemainder[],
  counted: readonly CountedCollection[],
  seenGone: ReadonlySet<string>,
): VerifiedCollection[] {
  return expected.map((remainder) => {
    const { collection } = remainder;
    const now = counted.find((count) => count.collection === collection);
    const excess = excessOf(remainder, now);
    const present = seenGone.has(collection) ? 'come-back' : 'still-there';
    return { collection, result: excess === 0 ? 'gone' : present, excess, remaining: now?.records ?? 0 };
  });
}
