import { SourceError } from '../../connector';
import type { Collection } from '../../dataset/dataset';
import { columnType } from '../catalog';
import { slices, type Condition } from '../selection';
import { quoteName } from '../sql';
import type { Reading } from '../subjects';
import { tableOf } from './count';
import { dayOf } from './day';
import { ownRows, type Holding } from './holding';

/** The one key of a collection whose rows can be preserved (`checkEffects` sees to it). */
export function preservedKey(collection: Collection): string {
  const key = collection.fields.find((field) => field.primaryKey);
  if (!key) throw new RangeError(`${collection.name}: no primary key`);
  return key.name;
}

/** Throws `plan-changed` where a row about to be erased is preserved today or longer, by anybody but this holder. */
export async function refusePreserved(
  reading: Reading,
  holding: Holding,
  collection: Collection,
  conditions: Condition[],
  holder: string | undefined,
): Promise<void> {
  const field = collection.preservation?.field;
  if (field === undefined) return;
  const ways = holding.own.get(collection.name) ?? [];
  const own = [...ownRows(reading, collection, holding), ...conditions];
  for (const { where, parameters } of slices(reading, collection, ways, holding.settled, own)) {
    const key = `t.${quoteName(preservedKey(collection))}::text`;
    const row = `p.collection = ${parameters.text(collection.name)} AND p.row_key = ${key}`;
    const held = `${dayOf(reading, collection, field, parameters)} >= current_date
      AND (NOT EXISTS (SELECT 1 FROM habeas.preservation p WHERE ${row})
           OR EXISTS (SELECT 1 FROM habeas.preservation p
                       WHERE ${row} AND p.holder IS DISTINCT FROM ${parameters.text(holder ?? null)}::text AND p.until >= current_date))`;
    const text = `SELECT 1 AS held FROM ${tableOf(reading, collection)} WHERE ${where} AND ${held} LIMIT 1`;
    if ((await reading.session.run({ text, values: parameters.values })).length > 0)
      throw new SourceError(reading.dataset.source, 'plan-changed', `rows of ${collection.name} are preserved`);
  }
}

/** Forgets who held rows that are no more. */
export async function forgetPreservations(reading: Reading, collection: Collection): Promise<void> {
  if (!collection.preservation) return;
  const name = preservedKey(collection);
  const type = quoteName(columnType(reading.dataset, reading.catalog, collection.name, name));
  const text = `DELETE FROM habeas.preservation p WHERE p.collection = $1
    AND NOT EXISTS (SELECT 1 FROM ${tableOf(reading, collection)} WHERE t.${quoteName(name)} = p.row_key::${type})`;
  await reading.session.run({ text, values: [collection.name] });
}
