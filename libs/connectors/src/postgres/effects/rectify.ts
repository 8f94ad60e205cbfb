import { SourceError, type SearchKey } from '../../connector';
import type { Collection, Dataset, Field } from '../../dataset/dataset';
import type { RectificationOrder } from '../../effects';
import { columnType } from '../catalog';
import type { Condition } from '../selection';
import { quoteName, type Parameters } from '../sql';
import type { Reading } from '../subjects';
import { changeRows, ownSlices } from './change';
import { tableOf } from './count';
import { findHolding } from './holding';
import type { Done } from './ledger';
import { isRectifiable } from './prepare-source';

/** What an order puts right. Throws `unsupported` for a field that is not there, or that a person cannot have put right. */
export function rectifiedBy(dataset: Dataset, order: RectificationOrder): { collection: Collection; field: Field } {
  const collection = dataset.collections.find(({ name }) => name === order.collection);
  const field = collection?.fields.find(({ name }) => name === order.field);
  if (!collection || !field || !isRectifiable(collection, field))
    throw new SourceError(dataset.source, 'unsupported', 'the field cannot be put right here');
  return { collection, field };
}

/**
 * Puts one field of one own row right (Art. 16 GDPR), and reads it back. Throws `plan-changed` where the row is gone or has another
 * value than `before`, `ambiguous` where several rows could be meant, `refused` where the source does not take the value.
 */
export async function rectifyPerson(reading: Reading, keys: SearchKey[], order: RectificationOrder): Promise<Done> {
  const { dataset, catalog } = reading;
  const { collection, field } = rectifiedBy(dataset, order);
  const holding = await findHolding(reading, keys);
  const conditions = order.row === null ? [] : [isRow(collection, order.row, dataset.source)];
  const column = quoteName(field.name);
  const found: unknown[] = [];
  for (const { where, parameters } of ownSlices(reading, holding, collection, conditions)) {
    const text = `SELECT t.${column} AS value FROM ${tableOf(reading, collection)} WHERE ${where} LIMIT 2 FOR UPDATE`;
    const rows = await reading.session.run({ text, values: parameters.values });
    found.push(...rows.map((row) => row['value']));
  }
  const place = `${collection.name}.${field.name}`;
  if (found.length > 1)
    throw new SourceError(dataset.source, 'ambiguous', `several rows of ${collection.name} are meant`);
  if (found.length === 0) throw new SourceError(dataset.source, 'plan-changed', `the row of ${place} is not there`);
  if (asGiven(found[0]) !== order.before)
    throw new SourceError(dataset.source, 'plan-changed', `${place} has another value than before`);
  const type = quoteName(columnType(dataset, catalog, collection.name, field.name));
  const after = (parameters: Parameters): string => `${parameters.text(order.after)}::${type}`;
  const affected = await changeRows(
    reading,
    holding,
    collection,
    (parameters) => `${column} = ${after(parameters)}`,
    conditions,
  );
  const taken: Condition = (parameters) => `t.${column} IS NOT DISTINCT FROM ${after(parameters)}`;
  let right = 0;
  for (const { where, parameters } of ownSlices(reading, holding, collection, [...conditions, taken])) {
    const text = `SELECT 1 AS one FROM ${tableOf(reading, collection)} WHERE ${where}`;
    right += (await reading.session.run({ text, values: parameters.values })).length;
  }
  if (affected !== 1 || right !== 1)
    throw new SourceError(dataset.source, 'refused', `${place} did not take the value`);
  return { collections: [{ collection: collection.name, affected, remaining: 0 }] };
}

/** A value as an export gives it, as text. */
function asGiven(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isRow(collection: Collection, row: string, source: string): Condition {
  const keys = collection.fields.filter((field) => field.primaryKey);
  const [key] = keys;
  if (!key || keys.length > 1)
    throw new SourceError(source, 'unsupported', `rows of ${collection.name} have no single key`);
  return (parameters) => `t.${quoteName(key.name)}::text = ${parameters.text(row)}`;
}
