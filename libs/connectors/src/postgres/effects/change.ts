import type { Collection } from '../../dataset/dataset';
import { slices, type Condition, type Slice } from '../selection';
import type { Parameters } from '../sql';
import type { Reading } from '../subjects';
import { countSlices, tableOf } from './count';
import type { Holding } from './holding';
import { isOwn } from './ownership';

/** Sets columns of the person's own rows that fulfil the conditions; tells how many the database says it changed. */
export async function changeRows(
  reading: Reading,
  holding: Holding,
  collection: Collection,
  set: (parameters: Parameters) => string,
  conditions: Condition[],
): Promise<number> {
  let affected = 0;
  for (const { where, parameters } of ownSlices(reading, holding, collection, conditions)) {
    const update = `UPDATE ${tableOf(reading, collection)} SET ${set(parameters)} WHERE ${where} RETURNING 1`;
    const text = `WITH changed AS (${update}) SELECT count(*)::int8 AS n FROM changed`;
    const [row] = await reading.session.run({ text, values: parameters.values });
    affected += Number(row?.['n']);
  }
  return affected;
}

/** Deletes the person's own rows that fulfil the conditions; tells how many the database says it deleted. */
export async function removeRows(
  reading: Reading,
  holding: Holding,
  collection: Collection,
  conditions: Condition[],
): Promise<number> {
  let affected = 0;
  for (const { where, parameters } of ownSlices(reading, holding, collection, conditions)) {
    const removal = `DELETE FROM ${tableOf(reading, collection)} WHERE ${where} RETURNING 1`;
    const text = `WITH removed AS (${removal}) SELECT count(*)::int8 AS n FROM removed`;
    const [row] = await reading.session.run({ text, values: parameters.values });
    affected += Number(row?.['n']);
  }
  return affected;
}

/** How many of the person's own rows fulfil the conditions. */
export function countRows(
  reading: Reading,
  holding: Holding,
  collection: Collection,
  conditions: Condition[],
): Promise<number> {
  return countSlices(reading, collection, ownSlices(reading, holding, collection, conditions));
}

/** The person's own rows of a collection, masked ones included. */
export function ownSlices(
  reading: Reading,
  holding: Holding,
  collection: Collection,
  conditions: Condition[],
): Slice[] {
  const ways = holding.own.get(collection.name) ?? [];
  const own = [...isOwn(reading, collection, holding.settled), ...conditions];
  return slices(reading, collection, ways, holding.settled, own);
}
