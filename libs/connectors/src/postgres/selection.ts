import type { SearchKey } from '../connector';
import { identityFields, type Collection, type Field } from '../dataset/dataset';
import { columnType } from './catalog';
import { holdsKey } from './identity-column';
import type { Settled } from './settle';
import { equalsAny, Parameters, quoteName, type Statement } from './sql';
import type { Reading } from './subjects';

/** One way by which rows of a collection belong to the person: an identity, or values that a reference brings. */
export type Way =
  | { kind: 'identity'; field: Field; keys: SearchKey[]; onlyWhereNull: string[] }
  | { kind: 'values'; field: string; values: string[] };

const BATCH = 20_000;

/** One more condition on the rows, as SQL about `t`; values go into the parameters. */
export type Condition = (parameters: Parameters) => string;

/** A part of a collection's rows: the condition on `t`, with the parameters it uses. */
export interface Slice {
  where: string;
  parameters: Parameters;
}

/**
 * The slices that together hold each row of the collection that any way reaches exactly once: every way in batches of keys,
 * each leaving out what earlier ways already gave. Rows that name another person are in none, unless `whosever`. `together`
 * numbers the parameters of all slices in one, for one statement.
 */
export function slices(
  reading: Reading,
  collection: Collection,
  ways: Way[],
  settled: Settled,
  conditions: Condition[] = [],
  { whosever = false, together }: { whosever?: boolean; together?: Parameters } = {},
): Slice[] {
  return ways.flatMap((way, index) =>
    batches(way).map((batch) => {
      const parameters = together ?? new Parameters();
      const all = [
        reaches(reading, collection, batch, parameters),
        ...ways.slice(0, index).map((earlier) => `(${reaches(reading, collection, earlier, parameters)}) IS NOT TRUE`),
        ...(whosever ? [] : [nobodyElses(reading, collection, settled, parameters)]),
        ...conditions.map((condition) => condition(parameters)),
      ];
      return { where: all.map((one) => `(${one})`).join(' AND '), parameters };
    }),
  );
}

/** The statements that read the slices of a collection. */
export function selections(
  reading: Reading,
  collection: Collection,
  ways: Way[],
  settled: Settled,
  columns: string,
  orderBy: string,
  conditions: Condition[] = [],
): Statement[] {
  const from = `${quoteName(reading.dataset.schema)}.${quoteName(collection.name)} t`;
  return slices(reading, collection, ways, settled, conditions).map(({ where, parameters }) => {
    const text = `SELECT ${columns} FROM ${from} WHERE ${where}`;
    // OFFSET 0 keeps the order and a limit out of the search: a planner that walks the primary key to serve them would read
    // the whole table for one person's few rows.
    return {
      text: orderBy === '' ? text : `SELECT * FROM (${text} OFFSET 0) t ${orderBy}`,
      values: parameters.values,
    };
  });
}

/** The predicate that a row is reached by this way. */
export function reaches(reading: Reading, collection: Collection, way: Way, parameters: Parameters): string {
  const { dataset, catalog } = reading;
  if (way.kind === 'values') {
    const type = columnType(dataset, catalog, collection.name, way.field);
    return equalsAny(`t.${quoteName(way.field)}`, type, way.values, parameters);
  }
  const type = columnType(dataset, catalog, collection.name, way.field.name);
  const orphan = way.onlyWhereNull.map((column) => ` AND t.${quoteName(column)} IS NULL`).join('');
  return `${holdsKey('t', way.field, type, way.keys, parameters)}${orphan}`;
}

/** True for a row that names one of the settled person's unique identities, or nobody at all. */
export function nobodyElses(
  reading: Reading,
  collection: Collection,
  settled: Settled,
  parameters: Parameters,
): string {
  const deciding = identityFields(collection).filter((field) => field.unique && settled.allowed.has(field.identity));
  if (deciding.length === 0) return 'true';
  const named = deciding.map((field) => {
    const keys = [...(settled.allowed.get(field.identity) ?? [])].map((value) => ({ type: field.identity, value }));
    const type = columnType(reading.dataset, reading.catalog, collection.name, field.name);
    return holdsKey('t', field, type, keys, parameters);
  });
  const nobody = deciding.map((field) => `t.${quoteName(field.name)} IS NULL`).join(' AND ');
  return `${named.join(' OR ')} OR (${nobody})`;
}

function batches(way: Way): Way[] {
  if (way.kind === 'identity') return way.keys.length > 0 ? [way] : [];
  const parts: Way[] = [];
  for (let start = 0; start < way.values.length; start += BATCH) {
    parts.push({ ...way, values: way.values.slice(start, start + BATCH) });
  }
  return parts;
}
