import type { Decision } from '../requests';

type Row = Pick<Decision, 'activity' | 'category' | 'source' | 'collection' | 'outcome'>;

/**
 * The activities under which data really were changed, each with the categories of it: whoever got data under them is told
 * (GDPR Art. 19). What was granted and not done, and what is kept, is not in it.
 * @param isChanged whether a source said that it changed what the row speaks of
 */
export function changedData<R extends Row>(
  decisions: readonly R[],
  isChanged: (row: R) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const changed = new Map<string, string[]>();
  for (const row of decisions) {
    if (row.outcome !== 'granted' || !isChanged(row)) continue;
    const known = changed.get(row.activity) ?? [];
    if (!known.includes(row.category)) changed.set(row.activity, [...known, row.category]);
  }
  return changed;
}
