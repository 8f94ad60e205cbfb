import { SourceError, type SearchKey } from '../../connector';
import type { Collection, Dataset } from '../../dataset/dataset';
import type { RestrictionOrder } from '../../effects';
import { quoteName } from '../sql';
import type { Reading } from '../subjects';
import { changeRows, countRows } from './change';
import { findHolding } from './holding';
import type { Done } from './ledger';

/** The collections that an order restricts. Throws `unsupported` for one that has no flag, or where none has. */
export function restrictedBy(
  dataset: Dataset,
  order: RestrictionOrder,
): (Collection & { restriction: { field: string } })[] {
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
    const column = quoteName(collection.restriction.field);
    const wanted = order.restricted ? 'true' : 'false';
    // An empty flag is no restriction.
    const other = (): string => `coalesce(t.${column}, false) <> ${wanted}`;
    const affected = await changeRows(reading, holding, collection, () => `${column} = ${wanted}`, [other]);
    const remaining = await countRows(reading, holding, collection, [other]);
    collections.push({ collection: collection.name, affected, remaining });
  }
  return { collections };
}
