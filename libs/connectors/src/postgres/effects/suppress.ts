import { SourceError, type SearchKey } from '../../connector';
import type { Collection, Dataset } from '../../dataset/dataset';
import type { SuppressionRule } from '../../dataset/effect-rules';
import type { SuppressionOrder } from '../../effects';
import { columnType } from '../catalog';
import type { Condition } from '../selection';
import { quoteName, type Parameters } from '../sql';
import type { Reading } from '../subjects';
import { changeRows, countRows } from './change';
import { findHolding } from './holding';
import type { Done } from './ledger';

/** What stops the purpose. With channels, only what tells channels apart; each channel named must be known somewhere. */
function rulesFor(dataset: Dataset, order: SuppressionOrder): { collection: Collection; rule: SuppressionRule }[] {
  const all = dataset.collections.flatMap((collection) =>
    collection.suppression.filter(({ purpose }) => purpose === order.purpose).map((rule) => ({ collection, rule })),
  );
  return order.channels.length === 0
    ? all
    : all.filter(({ rule }) => order.channels.some((channel) => knows(rule, channel)));
}

/** Throws `unsupported` for a purpose or a channel that the source does not know. */
export function checkSuppression(dataset: Dataset, order: SuppressionOrder): void {
  const rules = rulesFor(dataset, order);
  const unknown = order.channels.filter((channel) => !rules.some(({ rule }) => knows(rule, channel)));
  if (rules.length === 0 || unknown.length > 0)
    throw new SourceError(
      dataset.source,
      'unsupported',
      'the source does not know this purpose, or one of the channels',
    );
}

/** Stops a purpose in the person's own rows: choices to no, consents withdrawn. */
export async function suppressPerson(reading: Reading, keys: SearchKey[], order: SuppressionOrder): Promise<Done> {
  const holding = await findHolding(reading, keys);
  const collections: Done['collections'] = [];
  for (const { collection, rule } of rulesFor(reading.dataset, order)) {
    const still = stillGoing(reading, collection, rule, order.channels);
    const set = (parameters: Parameters): string => assignments(reading, collection, rule, parameters);
    const affected = await changeRows(reading, holding, collection, set, still);
    const remaining = await countRows(reading, holding, collection, still);
    collections.push({ collection: collection.name, affected, remaining });
  }
  return { collections };
}

function stillGoing(
  { dataset, catalog }: Reading,
  collection: Collection,
  { when, channel, set }: SuppressionRule,
  channels: string[],
): Condition[] {
  const isOneOf = (field: string, values: string[]): Condition => {
    columnType(dataset, catalog, collection.name, field); // throws where the column is no more
    return (parameters) => `t.${quoteName(field)}::text = ANY(${parameters.list(values)}::text[])`;
  };
  const column = `t.${quoteName(set.field)}`;
  const codes = channels.map((name) => codeOf(channel, name)).filter((code) => code !== undefined);
  return [
    () => (set.to === 'now' ? `${column} IS NULL` : `${column} IS DISTINCT FROM ${set.to}`),
    ...(when ? [isOneOf(when.field, when.is)] : []),
    ...(channel && channels.length > 0 ? [isOneOf(channel.field, codes)] : []),
  ];
}

function assignments(
  { dataset, catalog }: Reading,
  collection: Collection,
  { set, changed }: SuppressionRule,
  parameters: Parameters,
): string {
  const now = (field: string): string => {
    const isDate = columnType(dataset, catalog, collection.name, field) === 'date';
    return isDate ? `(now() AT TIME ZONE ${parameters.text(dataset.timeZone)}::text)::date` : 'now()';
  };
  return [
    `${quoteName(set.field)} = ${set.to === 'now' ? now(set.field) : set.to}`,
    ...(changed === undefined ? [] : [`${quoteName(changed)} = ${now(changed)}`]),
  ].join(', ');
}

const knows = ({ channel }: SuppressionRule, name: string): boolean => codeOf(channel, name) !== undefined;

function codeOf(channel: SuppressionRule['channel'], name: string): string | undefined {
  return channel && Object.hasOwn(channel.codes, name) ? channel.codes[name] : undefined;
}
