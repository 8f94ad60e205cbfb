import type { SearchKey } from '../../connector';
import type { Collection } from '../../dataset/dataset';
import type { Condition, Way } from '../selection';
import { settle, type Settled } from '../settle';
import { findSubjects, type Reading } from '../subjects';
import { findWays } from '../walk';
import { isOwn } from './ownership';
import { stillUnmasked } from './mask';

/** What one source holds of one person: the ways into each collection, and which of the rows there are the person's own. */
export interface Holding {
  settled: Settled;
  /** Ways on which only own rows led on: what may be changed. */
  own: Map<string, Way[]>;
  /** All ways, shared rows' included. */
  all: Map<string, Way[]>;
}

/**
 * Finds everything of the person under canonical keys. Throws `ambiguous` where the keys do not tell one person.
 * Rows are not read; only the values that lead from one collection to another are.
 */
export async function findHolding(reading: Reading, keys: SearchKey[]): Promise<Holding> {
  const found = await findSubjects(reading, keys);
  const settled = settle(reading.dataset, keys, found);
  const all = await findWays(reading, keys, settled, found);
  const shares = reading.dataset.collections.some(({ ownership }) => ownership !== undefined);
  if (!shares) return { settled, own: all, all };
  const leadOn = (collection: Collection): Condition[] => isOwn(reading, collection, settled);
  return { settled, own: await findWays(reading, keys, settled, found, leadOn), all };
}

/** The conditions under which a reached row is the person's own, and there is still something in it to erase. */
export function ownRows(reading: Reading, collection: Collection, { settled }: Holding): Condition[] {
  return [...isOwn(reading, collection, settled), ...stillUnmasked(reading, collection)];
}
