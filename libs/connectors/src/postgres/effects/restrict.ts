import { SourceError, type SearchKey } from '../../connector';
import type { Collection, Dataset } from '../../dataset/dataset';
import type { MarkCount, RestrictionOrder } from '../../effects';
import { quoteName } from '../sql';
import type { Condition } from '../selection';
import type { Reading } from '../subjects';
import { changeRows, countRows } from './change';
import { findHolding } from './holding';
import type { Done } from './ledger';

type Flagged = Collection & { restriction: { field: string } };

/** The collections that an order restricts. Throws `unsupported` for one that has no flag, or where none has. */
export function restrictedBy(dataset: Dataset, order: Pick<RestrictionOrder, 'collections'>): Flagged[] {
  const able = dataset.collections.flatMap((collection) =>
    collection.restriction ? [{ ...collection, restriction: collection.restriction }] : [],
  );
  const chosen = order.collections.length === 0 ? able : able.filter(({ name }) => order.collections.includes(name));
  const missing = order.collections.filter((name) => !able.some((collection) => collection.name === name));
  if (chosen.length === 0 || missing.length > 0)
    throw new SourceError(dataset.source, 'unsupported', 'a collection has no flag that the source honours');
  return chosen;
}

/** Sets or lifts the flag on the person's own rows (Art. 18 GDPR). */
export async function restrictPerson(reading: Reading, keys: SearchKey[], order: RestrictionOrder): Promise<Done> {
  const holding = await findHolding(reading, keys);
  const collections: Done['collections'] = [];
  for (const collection of restrictedBy(reading.dataset, order)) {
    const other = notAs(order, collection);
    const set = `${quoteName(collection.restriction.field)} = ${wanted(order)}`;
    const affected = await changeRows(reading, holding, collection, () => set, [other]);
    const remaining = await countRows(reading, holding, collection, [other]);
    collections.push({ collection: collection.name, affected, remaining });
  }
  return { collections };
}

/** How many of the person's own rows have the flag as it was ordered. */
export async function restrictionMarks(
  reading: Reading,
  keys: SearchKey[],
  order: Omit<RestrictionOrder, 'effectId'>,
): Promise<MarkCount[]> {
  const holding = await findHolding(reading, keys);
  const marks: MarkCount[] = [];
  for (const collection of restrictedBy(reading.dataset, order)) {
    const records = await countRows(reading, holding, collection, []);
    const otherwise = await countRows(reading, holding, collection, [notAs(order, collection)]);
    marks.push({ collection: collection.name, records, otherwise });
  }
  return marks;
}

const wanted = ({ restricted }: Pick<RestrictionOrder, 'restricted'>): string => (restricted ? 'true' : 'false');

/** An empty flag is no restriction. */
function notAs(order: Pick<RestrictionOrder, 'restricted'>, { restriction }: Flagged): Condition {
  return () => `coalesce(t.${quoteName(restriction.field)}, false) <> ${wanted(order)}`;
}
