import type { SearchKey } from '../connector';
import { SourceError } from '../connector';
import { collectionOf, type Collection } from '../dataset/dataset';
import { edgesOf, type Edge } from '../dataset/graph';
import { seedWays } from './seeds';
import { selections, type Condition, type Way } from './selection';
import type { Settled } from './settle';
import { quoteName } from './sql';
import type { FoundSubject, Reading } from './subjects';

const MOST_VALUES = 2_000_000;

/** Which rows of a collection lead on to others; without it, all that are reached. */
export type LeadOn = (collection: Collection) => Condition[];

/**
 * The ways into every collection: from the keys, and by references from what they reach, in as many rounds as the references
 * are deep (cycles included). Only columns that feed another collection are read here; rows are read once, afterwards.
 */
export async function findWays(
  reading: Reading,
  keys: SearchKey[],
  settled: Settled,
  found: FoundSubject[],
  leadOn: LeadOn = () => [],
): Promise<Map<string, Way[]>> {
  const others = found.filter((subject) => !settled.subjects.includes(subject));
  const seeds = new Map<string, Way[]>();
  for (const collection of reading.dataset.collections) {
    seeds.set(collection.name, await seedWays(reading, collection, keys, settled, others));
  }
  const edges = edgesOf(reading.dataset);
  const feeds = await discover(reading, edges, seeds, settled, leadOn);
  return new Map(reading.dataset.collections.map(({ name }) => [name, waysInto(name, edges, seeds, feeds)]));
}

type Feeds = Map<string, Set<string>>;
const place = (end: Edge['from']): string => `${end.collection}.${end.field}`;

async function discover(
  reading: Reading,
  edges: Edge[],
  seeds: Map<string, Way[]>,
  settled: Settled,
  leadOn: LeadOn,
): Promise<Feeds> {
  const feeds: Feeds = new Map(edges.map((edge) => [place(edge.from), new Set<string>()]));
  const sizes = new Map<string, number>();
  const feeders = [...new Set(edges.map((edge) => edge.from.collection))];
  for (let again = true; again;) {
    again = false;
    for (const name of feeders) {
      const ways = waysInto(name, edges, seeds, feeds);
      const size = ways.reduce((sum, way) => sum + (way.kind === 'values' ? way.values.length : way.keys.length), 0);
      if (size === (sizes.get(name) ?? 0)) continue;
      sizes.set(name, size);
      again = true;
      const collection = collectionOf(reading.dataset, name);
      await feed(reading, collection, edges, ways, settled, leadOn(collection), feeds);
    }
  }
  return feeds;
}

async function feed(
  reading: Reading,
  collection: Collection,
  edges: Edge[],
  ways: Way[],
  settled: Settled,
  conditions: Condition[],
  feeds: Feeds,
): Promise<void> {
  const fields = [
    ...new Set(edges.filter((edge) => edge.from.collection === collection.name).map((edge) => edge.from.field)),
  ];
  const columns = fields.map((field) => `t.${quoteName(field)}::text AS ${quoteName(field)}`).join(', ');
  for (const statement of selections(reading, collection, ways, settled, columns, '', conditions)) {
    for await (const rows of reading.session.pages(statement, 10_000)) {
      for (const field of fields) {
        const values = feeds.get(`${collection.name}.${field}`);
        for (const row of rows) if (row[field] !== null) values?.add(String(row[field]));
        if (values && values.size > MOST_VALUES) {
          throw new SourceError(
            reading.dataset.source,
            'too-many',
            `${collection.name}.${field} leads to too many rows`,
          );
        }
      }
    }
  }
}

function waysInto(name: string, edges: Edge[], seeds: Map<string, Way[]>, feeds: Feeds): Way[] {
  const brought = edges
    .filter((edge) => edge.to.collection === name)
    .map((edge): Way => ({ kind: 'values', field: edge.to.field, values: [...(feeds.get(place(edge.from)) ?? [])] }));
  return [...(seeds.get(name) ?? []), ...brought].filter(
    (way) => (way.kind === 'values' ? way.values : way.keys).length > 0,
  );
}
