/** What a source says of one collection in which a use was to stop or to go on: the person's own rows, and those not as ordered. */
export interface MarkedCollection {
  readonly collection: string;
  readonly records: number;
  readonly otherwise: number;
}

/**
 * `as-ordered`: no row is otherwise; `undone`: it was seen as ordered before and is otherwise again; `not-found`: nothing of the person
 * is there any more, where something was put on hold.
 */
export type MarkResult = 'as-ordered' | 'not-as-ordered' | 'undone' | 'not-found';

/** The answer for one collection; `excess` are the rows that are not as ordered, `remaining` all that are there. */
export interface VerifiedMark {
  readonly collection: string;
  readonly result: MarkResult;
  readonly excess: number;
  readonly remaining: number;
}

/**
 * Compares what a source shows with what it was told to stop, to put on hold or to use again (GDPR Arts. 18(1), 21(3), 5(2)): done is
 * what was asked again and seen.
 * @param seen collections that an earlier look saw as ordered
 * @param mustBeThere data were put on hold, so that none at all is no sign of it
 */
export function verifyMarks(
  marked: readonly MarkedCollection[],
  seen: ReadonlySet<string>,
  mustBeThere: boolean,
): VerifiedMark[] {
  const isLost = mustBeThere && marked.every(({ records }) => records === 0);
  return marked.map(({ collection, records, otherwise }) => {
    const amiss = seen.has(collection) ? ('undone' as const) : ('not-as-ordered' as const);
    const result = isLost ? ('not-found' as const) : otherwise === 0 ? ('as-ordered' as const) : amiss;
    return { collection, result, excess: otherwise, remaining: records };
  });
}
