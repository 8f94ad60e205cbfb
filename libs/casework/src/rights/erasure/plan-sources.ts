import type { DataVerdict, DecisionRow } from '@habeas/domain';
import type { PlanContent, PlannedSource } from './plan-content';

/** What one source answered to how much it holds. */
export type AnsweredSource = Omit<PlannedSource, 'ordinal' | 'erase' | 'restrict'>;

/** Directories of contacts go last: they are how the person is found again when something must be looked at anew. */
const BEFORE_DIRECTORIES = 0;
const DIRECTORIES = 1;

/** What is done at each source, from what was decided about its collections. */
export function planSources(
  answered: readonly AnsweredSource[],
  decisions: readonly DecisionRow[],
  verdicts: readonly DataVerdict[],
): PlannedSource[] {
  return answered.map((source) => {
    const own = verdicts.filter((verdict) => verdict.source === source.source);
    return {
      ...source,
      ordinal: source.isContactDirectory ? DIRECTORIES : BEFORE_DIRECTORIES,
      erase: own
        .filter(goes)
        .map(({ collection, keepFrom, erased, kept }) => ({ collection, keepFrom, expected: erased, remaining: kept })),
      restrict: source.restrictable.filter((collection) =>
        own.some((verdict) => verdict.collection === collection && isOnlyKept(verdict, decisions)),
      ),
    };
  });
}

/**
 * Whether nothing else can be done with what stays: each system honours a mark for it, and no use of it is stopped by the ledger of
 * suppressions alone. Then, and only then, a letter may say so.
 */
export function isKeptApart({ sources, decisions, verdicts }: Pick<PlanContent, 'sources' | 'decisions' | 'verdicts'>) {
  return verdicts
    .filter(({ kept }) => kept > 0)
    .every(({ source, collection }) => {
      const rows = decisions.filter((row) => row.source === source && row.collection === collection);
      const stays = rows.filter(({ outcome }) => outcome !== 'granted');
      const asked = new Set(stays.flatMap(({ work }) => work.map(({ operation }) => operation)));
      const marked = sources.some((one) => one.source === source && one.restrict.includes(collection));
      return !asked.has('suppress') && (marked || !asked.has('restrict'));
    });
}

function goes({ fate, erased }: DataVerdict): boolean {
  return (fate === 'erase' || fate === 'erase-part') && erased > 0;
}

/** Something stays, and what was decided about it asks that nobody use it. */
function isOnlyKept({ source, collection, fate, kept }: DataVerdict, decisions: readonly DecisionRow[]): boolean {
  if (kept === 0 || fate === 'undecided') return false;
  return decisions.some(
    (row) =>
      row.source === source &&
      row.collection === collection &&
      row.work.some(({ operation }) => operation === 'restrict'),
  );
}
