import type { CollectionCount } from '../../effects';
import type { Collection } from '../../dataset/dataset';
import { slices, type Condition, type Slice, type Way } from '../selection';
import { quoteName } from '../sql';
import type { Reading } from '../subjects';
import { dayOf } from './day';
import { ownRows, type Holding } from './holding';
import { isOwn } from './ownership';

/** What is there now, collection by collection, those with nothing included. */
export async function countCollections(reading: Reading, holding: Holding): Promise<CollectionCount[]> {
  const counts: CollectionCount[] = [];
  for (const collection of reading.dataset.collections)
    counts.push(await countCollection(reading, holding, collection));
  return counts;
}

/** Own rows of one collection that fulfil the conditions. */
export async function countOwn(
  reading: Reading,
  holding: Holding,
  collection: Collection,
  conditions: Condition[] = [],
): Promise<number> {
  const ways = holding.own.get(collection.name) ?? [];
  const own = [...ownRows(reading, collection, holding), ...conditions];
  return countSlices(reading, collection, slices(reading, collection, ways, holding.settled, own));
}

async function countCollection(reading: Reading, holding: Holding, collection: Collection): Promise<CollectionCount> {
  const perDay = await countDays(reading, holding, collection);
  const records = perDay
    ? perDay.reduce((sum, day) => sum + day.records, 0)
    : await countOwn(reading, holding, collection);
  return { collection: collection.name, records, shared: await countShared(reading, holding, collection), perDay };
}

async function countDays(
  reading: Reading,
  holding: Holding,
  collection: Collection,
): Promise<{ day: string | null; records: number }[] | null> {
  const from = collection.retention?.from;
  if (from === undefined) return null;
  const days = new Map<string | null, number>();
  const ways = holding.own.get(collection.name) ?? [];
  for (const { where, parameters } of slices(
    reading,
    collection,
    ways,
    holding.settled,
    ownRows(reading, collection, holding),
  )) {
    const day = dayOf(reading, collection, from, parameters);
    const text = `SELECT ${day}::text AS day, count(*)::int8 AS n FROM ${tableOf(reading, collection)} WHERE ${where} GROUP BY 1`;
    for (const row of await reading.session.run({ text, values: parameters.values })) {
      const key = row['day'] === null ? null : String(row['day']);
      days.set(key, (days.get(key) ?? 0) + Number(row['n']));
    }
  }
  return [...days].map(([day, records]) => ({ day, records })).sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
}

/** Rows to which the person's lead, but in which somebody else has a share. Without declared ownership there are none. */
async function countShared(reading: Reading, holding: Holding, collection: Collection): Promise<number> {
  if (!collection.ownership) return 0;
  const referred = (holding.all.get(collection.name) ?? []).filter(
    (way): way is Way & { kind: 'values' } => way.kind === 'values',
  );
  const notOwn: Condition = (parameters) =>
    `(${isOwn(reading, collection, holding.settled)
      .map((own) => own(parameters))
      .join(' AND ')}) IS NOT TRUE`;
  return countSlices(
    reading,
    collection,
    slices(reading, collection, referred, holding.settled, [notOwn], { whosever: true }),
  );
}

/** Rows in all the slices together. */
export async function countSlices(reading: Reading, collection: Collection, parts: Slice[]): Promise<number> {
  let count = 0;
  for (const { where, parameters } of parts) {
    const text = `SELECT count(*)::int8 AS n FROM ${tableOf(reading, collection)} WHERE ${where}`;
    const [row] = await reading.session.run({ text, values: parameters.values });
    count += Number(row?.['n']);
  }
  return count;
}

/** The collection's table as `t`. */
export function tableOf({ dataset }: Reading, collection: Collection): string {
  return `${quoteName(dataset.schema)}.${quoteName(collection.name)} t`;
}
