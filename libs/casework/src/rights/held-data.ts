import type { Collection, Dataset, SourceCount } from '@habeas/connectors';
import type { HeldData } from '@habeas/domain';
import type { ControllerPack } from '../register';

/** What one source said of a person, with the dataset that describes it. */
export interface CountedSource {
  source: string;
  dataset: Dataset;
  count: SourceCount;
}

/** What the sources hold, one entry per source, collection and category; a collection of which nothing is held has none. */
export function heldData(counted: readonly CountedSource[], pack: Pick<ControllerPack, 'activities'>): HeldData[] {
  return counted.flatMap(({ source, dataset, count }) =>
    count.collections
      .filter(({ records, shared }) => records > 0 || shared > 0)
      .flatMap((counts) => {
        const collection = dataset.collections.find(({ name }) => name === counts.collection);
        if (!collection) throw new RangeError(`${source}: no collection ${counts.collection}`);
        return categoriesOf(collection).map((category) => ({
          source,
          collection: collection.name,
          category,
          activities: activityKeys(pack, collection.activities),
          records: counts.records,
          dataKey: collection.retention?.data ?? null,
          perDay: counts.perDay,
          shared: counts.shared,
          withheldFields: withheldFields(collection),
          issued: collection.issued,
        }));
      }),
  );
}

/** The collection's own category and those of its fields, each once. */
function categoriesOf(collection: Collection): string[] {
  const own = collection.category ?? 'other';
  return [...new Set([own, ...collection.fields.flatMap(({ category }) => category ?? [])])];
}

/** The keys of the activities that a dataset names: by section or by key, as the register knows them by key. */
export function activityKeys(pack: Pick<ControllerPack, 'activities'>, named: readonly string[]): string[] {
  return pack.activities
    .filter(({ key, section }) => named.includes(key) || named.includes(section))
    .map(({ key }) => key);
}

function withheldFields({ fields }: Collection): number {
  return fields.filter(({ withhold, thirdParty }) => withhold ?? thirdParty?.action === 'mask').length;
}
