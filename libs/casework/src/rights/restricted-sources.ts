import type { Dataset } from '@habeas/connectors';
import type { DecisionRow, HeldData } from '@habeas/domain';

/** A source where something is restricted. */
export interface RestrictedSource {
  source: string;
  /** Empty: everything that the source holds of the person. */
  collections: string[];
  /** Its owner does it: the source has no flag, or the flag would stop a use that goes on. */
  byPerson: boolean;
}

type Row = Pick<DecisionRow, 'source' | 'collection' | 'outcome'>;

/** Where something is restricted, and how. The flag on the person's own record stands for all that the source holds of them. */
export function restrictedSources(
  decisions: readonly Row[],
  held: readonly HeldData[],
  datasetOf: (source: string) => Dataset,
): RestrictedSource[] {
  const granted = decisions.filter(({ outcome }) => outcome === 'granted');
  return [...new Set(granted.flatMap(({ source }) => source ?? []))].map((source) => {
    const isDivided = decisions.some((row) => row.source === source && row.outcome === 'refused');
    const byPerson = isDivided || !flagReaches(datasetOf(source), held);
    const collections = granted.flatMap((row) => (row.source === source ? (row.collection ?? []) : []));
    return { source, byPerson, collections: byPerson ? [...new Set(collections)].sort() : [] };
  });
}

/** Whether the person has a record of their own there that carries the flag. */
function flagReaches({ source, collections }: Dataset, held: readonly HeldData[]): boolean {
  const flagged = collections.filter(({ subject, restriction }) => subject && restriction).map(({ name }) => name);
  return held.some((one) => one.source === source && one.records > 0 && flagged.includes(one.collection));
}
