import type { DataVerdict } from '@habeas/domain';
import type { PlannedSource } from './plan-content';

/** What one source answered to how much it holds. */
export type AnsweredSource = Omit<PlannedSource, 'ordinal' | 'erase'>;

/** Directories of contacts go last: they are how the person is found again when something must be looked at anew. */
const BEFORE_DIRECTORIES = 0;
const DIRECTORIES = 1;

/** What is done at each source, from what was decided about its collections. */
export function planSources(answered: readonly AnsweredSource[], verdicts: readonly DataVerdict[]): PlannedSource[] {
  return answered.map((source) => ({
    ...source,
    ordinal: source.isContactDirectory ? DIRECTORIES : BEFORE_DIRECTORIES,
    erase: verdicts
      .filter((verdict) => verdict.source === source.source && goes(verdict))
      .map(({ collection, keepFrom, erased, kept }) => ({ collection, keepFrom, expected: erased, remaining: kept })),
  }));
}

function goes({ fate, erased }: DataVerdict): boolean {
  return (fate === 'erase' || fate === 'erase-part') && erased > 0;
}
