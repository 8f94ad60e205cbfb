import { SourceError, type SearchKey } from '../../connector';
import type { Collection } from '../../dataset/dataset';
import type { PreservationOrder } from '../../effects';
import { columnType } from '../catalog';
import { quoteName } from '../sql';
import type { Reading } from '../subjects';
import { ownSlices } from './change';
import { tableOf } from './count';
import { findHolding } from './holding';
import type { Done } from './ledger';
import { preservedKey } from './preserved';

/** Holds a day that stood in a row before anybody preserved it here; it is no request's and comes back when they all let go. */
const SOURCE = 'source';

/** Throws `refused` for an order without a holder, or with a day that is none. */
export function checkPreservation(source: string, { holder, until }: PreservationOrder): void {
  if (holder.trim() === '' || holder === SOURCE)
    throw new SourceError(source, 'refused', 'nobody is named who preserves');
  if (until !== null && !/^\d{4}-\d{2}-\d{2}$/.test(until)) throw new SourceError(source, 'refused', 'the day is none');
}

/**
 * Keeps the person's own rows from the source's clean-up until a day, for a holder; or ends what this holder keeps, also where the
 * keys find the rows no more. The collection's field always has the last day of all holders.
 */
export async function preservePerson(reading: Reading, keys: SearchKey[], order: PreservationOrder): Promise<Done> {
  const holding = await findHolding(reading, keys);
  const collections: Done['collections'] = [];
  for (const collection of reading.dataset.collections) {
    const field = collection.preservation?.field;
    if (field === undefined) continue;
    if (order.until === null) {
      collections.push(await release(reading, collection, field, order.holder));
      continue;
    }
    let held = 0;
    for (const { where, parameters } of ownSlices(reading, holding, collection, [])) {
      const key = `t.${quoteName(preservedKey(collection))}::text`;
      const name = parameters.text(collection.name);
      const insert = (columns: string, more: string, conflict: string): string =>
        `INSERT INTO habeas.preservation (collection, row_key, holder, until)
           SELECT ${name}, ${key}, ${columns} FROM ${tableOf(reading, collection)} WHERE ${where} ${more} ON CONFLICT ${conflict}`;
      const nobody = `AND t.${quoteName(field)} IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM habeas.preservation p WHERE p.collection = ${name} AND p.row_key = ${key})`;
      const own = insert(`'${SOURCE}', t.${quoteName(field)}::date`, nobody, 'DO NOTHING');
      await reading.session.run({ text: own, values: parameters.values });
      const [holder, until] = [parameters.text(order.holder), parameters.text(order.until)];
      const target = '(collection, row_key, holder) DO UPDATE SET until = excluded.until';
      const text = `WITH held AS (${insert(`${holder}, ${until}::date`, '', target)} RETURNING 1) SELECT count(*)::int8 AS n FROM held`;
      const [row] = await reading.session.run({ text, values: parameters.values });
      held += Number(row?.['n']);
    }
    await setLastDays(reading, collection, field, order.holder);
    collections.push({ collection: collection.name, affected: held, remaining: 0 });
  }
  return { collections };
}

async function release(
  reading: Reading,
  collection: Collection,
  field: string,
  holder: string,
): Promise<Done['collections'][number]> {
  const mine = [collection.name, holder];
  const ending = 'UPDATE habeas.preservation SET until = NULL WHERE collection = $1 AND holder = $2 RETURNING 1';
  const text = `WITH ended AS (${ending}) SELECT count(*)::int8 AS n FROM ended`;
  const [row] = await reading.session.run({ text, values: mine });
  await setLastDays(reading, collection, field, holder);
  const freed = 'DELETE FROM habeas.preservation WHERE collection = $1 AND holder = $2';
  await reading.session.run({ text: freed, values: mine });
  const alone = `DELETE FROM habeas.preservation p WHERE p.collection = $1 AND p.holder = $2 AND NOT EXISTS
    (SELECT 1 FROM habeas.preservation o WHERE o.collection = $1 AND o.row_key = p.row_key AND o.holder <> $2)`;
  await reading.session.run({ text: alone, values: [collection.name, SOURCE] });
  return { collection: collection.name, affected: Number(row?.['n']), remaining: 0 };
}

/** Gives each row that the holder is at the last day of all who hold it, or none. */
async function setLastDays(reading: Reading, collection: Collection, field: string, holder: string): Promise<void> {
  const key = preservedKey(collection);
  const type = quoteName(columnType(reading.dataset, reading.catalog, collection.name, key));
  const text = `UPDATE ${tableOf(reading, collection)} SET ${quoteName(field)} = h.last
      FROM (SELECT o.row_key::${type} AS row_key, max(o.until) AS last FROM habeas.preservation o
             WHERE o.collection = $1 AND o.row_key IN
                   (SELECT row_key FROM habeas.preservation WHERE collection = $1 AND holder = $2)
             GROUP BY o.row_key) h
     WHERE t.${quoteName(key)} = h.row_key AND t.${quoteName(field)} IS DISTINCT FROM h.last`;
  await reading.session.run({ text, values: [collection.name, holder] });
}
