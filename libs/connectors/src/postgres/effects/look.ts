import type { SearchKey } from '../../connector';
import type { CollectionCount, Reach, SourceCount } from '../../effects';
import type { Reading } from '../subjects';
import { selections, type Way } from '../selection';
import { identityFields } from '../../dataset/dataset';
import { PassedOnKeys } from '../pass-on';
import { quoteName } from '../sql';
import { countCollections } from './count';
import { readFacts } from './facts';
import { findHolding, type Holding } from './holding';
import { reachOf, waysOf } from './reach';

/** How much the source holds of the person under canonical keys, what it says of the relation, and by which ways. */
export async function countPerson(reading: Reading, keys: SearchKey[]): Promise<SourceCount> {
  const holding = await findHolding(reading, keys);
  return {
    collections: await countCollections(reading, holding),
    facts: await readFacts(reading, holding),
    reach: reachOf(holding.own),
    keys: await keysOf(reading, holding),
  };
}

/** The keys that an export of the same rows passes on; only the columns that hold identities are read. */
async function keysOf(reading: Reading, { settled, all }: Holding): Promise<SearchKey[]> {
  const passedOn = new PassedOnKeys(reading, settled.subjects);
  const keys: SearchKey[] = [];
  for (const collection of reading.dataset.collections) {
    const names = identityFields(collection).map((field) => `t.${quoteName(field.name)}`);
    if (names.length === 0) continue;
    const ways = all.get(collection.name) ?? [];
    for (const statement of selections(reading, collection, ways, settled, `DISTINCT ${names.join(', ')}`, '')) {
      for await (const rows of reading.session.pages(statement, 10_000))
        keys.push(...(await passedOn.from(collection, rows)));
    }
  }
  return keys;
}

/** What is there now under the keys, and by the ways of before. */
export async function verifyPerson(reading: Reading, keys: SearchKey[], reach: Reach[]): Promise<CollectionCount[]> {
  return countCollections(reading, withReach(reading, await findHolding(reading, keys), reach));
}

/** The same person, also by the ways of before. */
export function withReach(reading: Reading, holding: Holding, reach: Reach[]): Holding {
  const before = waysOf(reading.dataset, reach);
  const joined = (ways: Map<string, Way[]>): Map<string, Way[]> =>
    new Map(
      reading.dataset.collections.map(({ name }) => [name, [...(ways.get(name) ?? []), ...(before.get(name) ?? [])]]),
    );
  return { ...holding, own: joined(holding.own), all: joined(holding.all) };
}
