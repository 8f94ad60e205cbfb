import type { SourceFact } from '../../effects';
import type { Collection, Field } from '../../dataset/dataset';
import type { FactRule } from '../../dataset/effect-rules';
import { wordFor } from '../locate';
import { slices } from '../selection';
import { quoteName, type Parameters } from '../sql';
import type { Reading } from '../subjects';
import { tableOf } from './count';
import { dayOf, isDay } from './day';
import { isOwn } from './ownership';
import type { Holding } from './holding';

/** One rule of one field, and what the person's rows gave for it so far. */
interface Asked {
  field: Field;
  rule: FactRule;
  rows: number;
  empty: number;
  hit: boolean;
  low: string | null;
  high: string | null;
}

/**
 * What the person's own rows say of the relation. A source that holds nothing of the person says nothing; `end` is left out
 * where there is no row, since what never began has not ended.
 */
export async function readFacts(reading: Reading, holding: Holding): Promise<SourceFact[]> {
  const facts: SourceFact[] = [];
  let known = 0;
  for (const collection of reading.dataset.collections) {
    const ways = holding.own.get(collection.name) ?? [];
    const asked = askedOf(collection);
    const own = isOwn(reading, collection, holding.settled);
    for (const { where, parameters } of slices(reading, collection, ways, holding.settled, own)) {
      const columns = asked.map((one, index) => columnsOf(reading, collection, one, index, parameters));
      const text = `SELECT ${['count(*)::int8 AS n', ...columns].join(', ')} FROM ${tableOf(reading, collection)} WHERE ${where}`;
      const [row] = await reading.session.run({ text, values: parameters.values });
      known += Number(row?.['n']);
      for (const [index, one] of asked.entries()) add(one, row ?? {}, index);
    }
    facts.push(
      ...(await attributes(reading, holding, collection)),
      ...asked.flatMap((one) => said(reading, collection, one)),
    );
  }
  return known > 0 ? facts : [];
}

function askedOf(collection: Collection): Asked[] {
  return collection.fields.flatMap((field) =>
    field.facts.map((rule) => ({ field, rule, rows: 0, empty: 0, hit: false, low: null, high: null })),
  );
}

function columnsOf(
  reading: Reading,
  collection: Collection,
  { field, rule }: Asked,
  index: number,
  parameters: Parameters,
): string {
  const column = `t.${quoteName(field.name)}`;
  const when = rule.when
    ? `t.${quoteName(rule.when.field)}::text = ANY(${parameters.list(rule.when.is)}::text[])`
    : 'true';
  const hit =
    rule.aggregate === 'any'
      ? `${column}::text = ANY(${parameters.list(rule.values)}::text[])`
      : rule.aggregate === 'any-positive'
        ? `${column} > 0`
        : 'false';
  const day = isDay(reading, collection, field.name) ? dayOf(reading, collection, field.name, parameters) : 'NULL';
  return [
    `count(*) FILTER (WHERE ${when})::int8 AS n${index}`,
    `count(*) FILTER (WHERE ${when} AND ${column} IS NULL)::int8 AS empty${index}`,
    `bool_or(${hit}) FILTER (WHERE ${when}) AS hit${index}`,
    `min(${day}) FILTER (WHERE ${when})::text AS low${index}`,
    `max(${day}) FILTER (WHERE ${when})::text AS high${index}`,
  ].join(', ');
}

function add(one: Asked, row: Record<string, unknown>, index: number): void {
  const text = (name: string): string | null => {
    const value = row[`${name}${index}`];
    return typeof value === 'string' ? value : null;
  };
  one.rows += Number(row[`n${index}`] ?? 0);
  one.empty += Number(row[`empty${index}`] ?? 0);
  one.hit ||= row[`hit${index}`] === true;
  const [low, high] = [text('low'), text('high')];
  if (low !== null && (one.low === null || low < one.low)) one.low = low;
  if (high !== null && (one.high === null || high > one.high)) one.high = high;
}

function said({ dataset }: Reading, collection: Collection, one: Asked): SourceFact[] {
  const value = valueOf(one);
  if (value === undefined) return [];
  const evidence = `${dataset.source}.${collection.name}.${one.field.name}`;
  return one.rule.is.map((kind) => ({ kind, value, evidence }));
}

function valueOf({ rule, rows, empty, hit, low, high }: Asked): SourceFact['value'] | undefined {
  if (rule.aggregate === 'any' || rule.aggregate === 'any-positive') return hit;
  if (rule.aggregate === 'latest') return high;
  if (rule.aggregate === 'earliest') return low;
  if (rule.aggregate === 'consent') return rows === 0 ? 'never-given' : empty > 0 ? 'given' : 'withdrawn';
  if (rows === 0) return undefined;
  return empty > 0 ? null : high;
}

/** Relation and brand, from the attributes by which a person is located too; each word that the rows have. */
async function attributes(reading: Reading, holding: Holding, collection: Collection): Promise<SourceFact[]> {
  const facts: SourceFact[] = [];
  for (const field of collection.fields) {
    const { attribute } = field;
    if (!attribute || attribute.is === 'language') continue;
    const words = new Set<string>();
    const ways = holding.own.get(collection.name) ?? [];
    for (const { where, parameters } of slices(reading, collection, ways, holding.settled)) {
      const text = `SELECT DISTINCT t.${quoteName(field.name)}::text AS code FROM ${tableOf(reading, collection)} WHERE ${where} LIMIT 20`;
      for (const row of await reading.session.run({ text, values: parameters.values })) {
        if (row['code'] !== null) words.add(wordFor(attribute, String(row['code'])));
      }
    }
    const evidence = `${reading.dataset.source}.${collection.name}.${field.name}`;
    facts.push(...[...words].sort().map((value) => ({ kind: attribute.is, value, evidence })));
  }
  return facts;
}
