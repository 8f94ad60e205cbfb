import { SourceError, type SearchKey } from '../../connector';
import type { Collection, Dataset } from '../../dataset/dataset';
import type { SuppressionRule, SuppressionStop } from '../../dataset/effect-rules';
import type { MarkCount, SuppressionOrder } from '../../effects';
import { columnType } from '../catalog';
import type { Condition } from '../selection';
import { quoteName, type Parameters } from '../sql';
import { findSubjects, type Reading } from '../subjects';
import { changeRows, countRows, removeRows } from './change';
import { findHolding, type Holding } from './holding';
import type { Done } from './ledger';
import { withReach } from './look';

type Stopped = Omit<SuppressionOrder, 'effectId'>;
type SetField = Extract<SuppressionStop, { by: 'set' }>;

/** What stops the purpose. With channels, only what tells channels apart; each channel named must be known somewhere. */
function rulesFor(dataset: Dataset, order: Stopped): { collection: Collection; rule: SuppressionRule }[] {
  const all = dataset.collections.flatMap((collection) =>
    collection.suppression
      .filter(({ purpose, stop: { by } }) => purpose === order.purpose && !(order.keepRows && by === 'remove'))
      .map((rule) => ({ collection, rule })),
  );
  return order.channels.length === 0
    ? all
    : all.filter(({ rule }) => order.channels.some((channel) => knows(rule, channel)));
}

/** Throws `unsupported` for a purpose or a channel that the source does not know. */
export function checkSuppression(dataset: Dataset, order: Stopped): void {
  const rules = rulesFor(dataset, order);
  const unknown = order.channels.filter((channel) => !rules.some(({ rule }) => knows(rule, channel)));
  if (rules.length === 0 || unknown.length > 0)
    throw new SourceError(
      dataset.source,
      'unsupported',
      'the source does not know this purpose, or one of the channels',
    );
}

/** Stops a purpose in the person's own rows: choices to no, consents withdrawn, what was derived for it removed. */
export async function suppressPerson(reading: Reading, keys: SearchKey[], order: SuppressionOrder): Promise<Done> {
  const rules = rulesFor(reading.dataset, order);
  const done = new Map(
    rules.map(({ collection: { name } }) => [name, { collection: name, affected: 0, remaining: 0 }]),
  );
  for (const holding of await holdings(reading, keys, order)) {
    for (const { collection, rule } of rules) {
      const still = stillGoing(reading, collection, rule, order.channels);
      const affected = await stop(reading, holding, collection, rule, still);
      const remaining = await countRows(reading, holding, collection, still);
      const before = done.get(collection.name);
      if (before)
        Object.assign(before, { affected: before.affected + affected, remaining: before.remaining + remaining });
    }
  }
  return { collections: [...done.values()] };
}

/** How many of the person's own rows still serve the purpose, in each collection that knows it. */
export async function suppressionMarks(reading: Reading, keys: SearchKey[], order: Stopped): Promise<MarkCount[]> {
  const rules = rulesFor(reading.dataset, order);
  const found = await holdings(reading, keys, order);
  const marks: MarkCount[] = [];
  for (const collection of new Set(rules.map((one) => one.collection))) {
    const mark = { collection: collection.name, records: 0, otherwise: 0 };
    for (const holding of found) {
      mark.records += await countRows(reading, holding, collection, []);
      for (const { rule } of rules.filter((one) => one.collection === collection))
        mark.otherwise += await countRows(
          reading,
          holding,
          collection,
          stillGoing(reading, collection, rule, order.channels),
        );
    }
    marks.push(mark);
  }
  return marks;
}

/** The one person of the keys; or, where the order is about an address, each of those who have it. */
async function holdings(reading: Reading, keys: SearchKey[], { whoever, reach }: Stopped): Promise<Holding[]> {
  if (!whoever) return [withReach(reading, await findHolding(reading, keys), reach ?? [])];
  const found = await findSubjects(reading, keys);
  const each = [];
  for (const { uniques } of found) if (uniques.length > 0) each.push(await findHolding(reading, uniques));
  return each;
}

function stop(
  reading: Reading,
  holding: Holding,
  collection: Collection,
  rule: SuppressionRule,
  still: Condition[],
): Promise<number> {
  if (rule.stop.by === 'remove') return removeRows(reading, holding, collection, still);
  const { stop: set, changed } = rule;
  return changeRows(
    reading,
    holding,
    collection,
    (parameters) => assignments(reading, collection, set, changed, parameters),
    still,
  );
}

function stillGoing(
  { dataset, catalog }: Reading,
  collection: Collection,
  { when, channel, stop }: SuppressionRule,
  channels: string[],
): Condition[] {
  const isOneOf = (field: string, values: string[]): Condition => {
    columnType(dataset, catalog, collection.name, field); // throws where the column is no more
    return (parameters) => `t.${quoteName(field)}::text = ANY(${parameters.list(values)}::text[])`;
  };
  const codes = channels.map((name) => codeOf(channel, name)).filter((code) => code !== undefined);
  return [
    ...(stop.by === 'set' ? [notYet(stop)] : []),
    ...(when ? [isOneOf(when.field, when.is)] : []),
    ...(channel && channels.length > 0 ? [isOneOf(channel.field, codes)] : []),
  ];
}

function notYet({ field, to }: SetField): Condition {
  const column = `t.${quoteName(field)}`;
  return () => (to === 'now' ? `${column} IS NULL` : `${column} IS DISTINCT FROM ${to}`);
}

function assignments(
  { dataset, catalog }: Reading,
  collection: Collection,
  set: SetField,
  changed: string | undefined,
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
