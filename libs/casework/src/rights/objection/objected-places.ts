import type { Dataset } from '@habeas/connectors';
import type { HeldData } from '@habeas/domain';
import { type RestrictedSource, restrictedSources } from '../restricted-sources';

/**
 * Where the data of one activity are kept out of use while an objection to it is weighed. A source's flag stands for all that it holds of
 * the person: where they are held for anything else as well, its owner keeps them out of this one use.
 */
export function objectedPlaces(
  activity: string,
  held: readonly HeldData[],
  datasetOf: (source: string) => Dataset,
): RestrictedSource[] {
  const rows = held.flatMap(({ source, collection, activities }) => {
    const uses = activities.map((one) => ({
      ...{ source, collection },
      outcome: one === activity ? ('granted' as const) : ('refused' as const),
    }));
    return uses.length > 0 ? uses : [{ source, collection, outcome: 'refused' as const }];
  });
  return restrictedSources(rows, held, datasetOf).map((place) => ({
    ...place,
    // An owner must know which data; the flag needs no names.
    collections: place.byPerson ? place.collections : [],
  }));
}
