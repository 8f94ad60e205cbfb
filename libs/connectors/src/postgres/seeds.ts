import { SourceError, type SearchKey } from '../connector';
import { identityFields, subjectField, type Collection, type Dataset, type Field } from '../dataset/dataset';
import { edgesOf, pathFromSubject } from '../dataset/graph';
import { columnType } from './catalog';
import { holdsKey } from './identity-column';
import { nobodyElses, reaches, type Way } from './selection';
import type { Settled } from './settle';
import { Parameters, quoteName } from './sql';
import type { FoundSubject, Reading } from './subjects';

/**
 * The ways into one collection that start from the keys. A person's own row is taken by the settled subject. Rows that hang on a
 * person are reached through that person; by a shared key only where they hang on nobody. Throws `ambiguous` where rows without
 * a name stand under a key that another person has as well.
 */
export async function seedWays(
  reading: Reading,
  collection: Collection,
  keys: SearchKey[],
  settled: Settled,
  others: FoundSubject[],
): Promise<Way[]> {
  if (collection.subject) return subjectWay(collection, settled);
  const ways: Way[] = [];
  for (const field of identityFields(collection)) {
    const wanted = keys.filter((key) => key.type === field.identity);
    const unique = [...(settled.allowed.get(field.identity) ?? [])].map((value) => ({ type: field.identity, value }));
    if (field.unique && unique.length > 0) ways.push({ kind: 'identity', field, keys: unique, onlyWhereNull: [] });
    if (field.unique || wanted.length === 0) continue;
    const way: Way = { kind: 'identity', field, keys: wanted, onlyWhereNull: hangersOf(reading.dataset, collection) };
    await refuseNameless(reading, collection, way, settled, others);
    ways.push({ ...way, keys: wanted.filter((key) => !isShared(key, others)) });
  }
  return ways;
}

function subjectWay(collection: Collection, settled: Settled): Way[] {
  const mine = settled.subjects.filter((subject) => subject.collection === collection.name);
  return [{ kind: 'values', field: subjectField(collection).name, values: mine.map((subject) => subject.id) }];
}

/** The columns by which rows hang on a person, where they do. */
export function hangersOf(dataset: Dataset, collection: Collection): string[] {
  if (!pathFromSubject(dataset, collection.name)) return [];
  return edgesOf(dataset)
    .filter((edge) => edge.to.collection === collection.name)
    .map((edge) => edge.to.field);
}

function isShared(key: SearchKey, others: FoundSubject[]): boolean {
  return others.some((other) => other.matched.some((match) => match.type === key.type && match.value === key.value));
}

async function refuseNameless(
  reading: Reading,
  collection: Collection,
  way: Way & { kind: 'identity' },
  settled: Settled,
  others: FoundSubject[],
): Promise<void> {
  const uniques = identityFields(collection).filter((field) => field.unique);
  const shared = way.keys.filter((key) => isShared(key, others));
  if (uniques.length === 0 && shared.length === 0) return;
  const rows = await reading.session.run(whoseRows(reading, collection, way, uniques, shared, settled));
  if (rows.some((row) => row['mixed'] === true)) {
    const text = `rows of ${collection.name} without a name stand under a key that several persons share`;
    throw new SourceError(reading.dataset.source, 'ambiguous', text);
  }
}

/** Per key: do nameless rows stand beside rows of another person, or under a key that is shared anyway? */
function whoseRows(
  reading: Reading,
  collection: Collection,
  way: Way & { kind: 'identity' },
  uniques: Field[],
  shared: SearchKey[],
  settled: Settled,
): { text: string; values: unknown[] } {
  const parameters = new Parameters();
  const column = `t.${quoteName(way.field.name)}`;
  const nameless = uniques.map((field) => `t.${quoteName(field.name)} IS NULL`).join(' AND ') || 'true';
  const mine = nobodyElses(reading, collection, settled, parameters);
  const type = columnType(reading.dataset, reading.catalog, collection.name, way.field.name);
  const isSharedKey = shared.length > 0 ? holdsKey('t', way.field, type, shared, parameters) : 'false';
  const decided = uniques.some((field) => field.identity && settled.allowed.has(field.identity));
  const several = uniques.map((field) => `count(DISTINCT t.${quoteName(field.name)}) > 1`).join(' OR ') || 'false';
  const text = `SELECT bool_or(${nameless}) AND bool_or(NOT (${mine}))
      OR bool_or((${nameless}) AND (${isSharedKey})) ${decided ? '' : `OR ${several}`} AS mixed
    FROM ${quoteName(reading.dataset.schema)}.${quoteName(collection.name)} t
    WHERE ${reaches(reading, collection, way, parameters)} GROUP BY ${column}`;
  return { text, values: parameters.values };
}
