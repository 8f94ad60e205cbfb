import type { Collection } from '../../dataset/dataset';
import { columnType, isNullable } from '../catalog';
import { SourceError } from '../../connector';
import type { Condition } from '../selection';
import { quoteName } from '../sql';
import type { Reading } from '../subjects';

/** Begins what stands in a masked text column that may not be empty; the rest is random, so that nothing leads back. */
const MASKED_PREFIX = 'erased-';

const TEXTS = new Set(['text', 'varchar', 'citext']);

/** In a collection that is masked, only rows that still say something of the person are there to be erased. */
export function stillUnmasked(reading: Reading, collection: Collection): Condition[] {
  if (collection.erasure.mode !== 'mask') return [];
  const { fields } = collection.erasure;
  return [() => fields.map((name) => `NOT (${isMasked(reading, collection, name)})`).join(' OR ')];
}

/** The assignments that mask a row for good: nothing where a column may be empty, else a random text. Throws `refused`. */
export function maskAssignments(reading: Reading, collection: Collection): string {
  if (collection.erasure.mode !== 'mask') return '';
  return collection.erasure.fields
    .map((name) => {
      const value = mayBeEmpty(reading, collection, name) ? 'NULL' : `'${MASKED_PREFIX}' || gen_random_uuid()`;
      return `${quoteName(name)} = ${value}`;
    })
    .join(', ');
}

function isMasked(reading: Reading, collection: Collection, name: string): string {
  const column = `t.${quoteName(name)}`;
  return mayBeEmpty(reading, collection, name)
    ? `${column} IS NULL`
    : `starts_with(${column}::text, '${MASKED_PREFIX}')`;
}

function mayBeEmpty({ dataset, catalog }: Reading, collection: Collection, name: string): boolean {
  if (isNullable(catalog, collection.name, name)) return true;
  const type = columnType(dataset, catalog, collection.name, name);
  if (TEXTS.has(type)) return false;
  throw new SourceError(dataset.source, 'refused', `${collection.name}.${name} can be neither empty nor masked`);
}
