import type { SearchKey } from '../../connector';
import { collectionOf, type Collection } from '../../dataset/dataset';
import { ownerIdentity } from '../../dataset/owner-identity';
import { columnType } from '../catalog';
import { holdsKey } from '../identity-column';
import type { Condition } from '../selection';
import type { Settled } from '../settle';
import { quoteName, type Parameters } from '../sql';
import type { Reading } from '../subjects';

/** The condition under which a row is the person's alone; none where the dataset names no ownership. */
export function isOwn(reading: Reading, collection: Collection, settled: Settled): Condition[] {
  const { ownership } = collection;
  if (!ownership) return [];
  return [(parameters) => ownCondition(reading, collection, settled, parameters)];
}

function ownCondition(reading: Reading, collection: Collection, settled: Settled, parameters: Parameters): string {
  const { owner, members } = collection.ownership ?? {};
  const parts = owner === undefined ? [] : [names(reading, collection.name, owner, 't', settled, parameters)];
  if (members) {
    const { dataset, catalog } = reading;
    const table = `${quoteName(dataset.schema)}.${quoteName(members.collection)} m`;
    const [by, field] = [`m.${quoteName(members.by)}`, `t.${quoteName(members.field)}`];
    const same =
      columnType(dataset, catalog, members.collection, members.by) ===
      columnType(dataset, catalog, collection.name, members.field);
    const joined = same ? `${by} = ${field}` : `${by}::text = ${field}::text`;
    const mine = names(reading, members.collection, members.person, 'm', settled, parameters);
    parts.push(`NOT EXISTS (SELECT 1 FROM ${table} WHERE ${joined} AND (${mine}) IS NOT TRUE)`);
  }
  return parts.map((part) => `(${part})`).join(' AND ');
}

/** True for a row whose field names the person, or nobody. */
function names(
  reading: Reading,
  collection: string,
  name: string,
  alias: string,
  settled: Settled,
  parameters: Parameters,
): string {
  const { dataset, catalog } = reading;
  const field = ownerIdentity(dataset, collectionOf(dataset, collection).name, name);
  if (!field) throw new RangeError(`${collection}.${name}: no owner's identity`);
  const keys = [...(settled.allowed.get(field.identity) ?? [])].map((value): SearchKey => ({
    type: field.identity,
    value,
  }));
  const type = columnType(dataset, catalog, collection, name);
  return `${holdsKey(alias, field, type, keys, parameters)} OR ${alias}.${quoteName(name)} IS NULL`;
}
