import { canonicalValue } from '../../search-key';
import type { Reach } from '../../effects';
import type { Collection, Dataset } from '../../dataset/dataset';
import { edgesOf } from '../../dataset/graph';
import { hangersOf } from '../seeds';
import type { Way } from '../selection';

/** The ways as values that can be kept: each collection's field with what was looked for in it. */
export function reachOf(ways: Map<string, Way[]>): Reach[] {
  const reach = new Map<string, { collection: string; field: string; values: Set<string> }>();
  for (const [collection, list] of ways) {
    for (const way of list) {
      const field = way.kind === 'values' ? way.field : way.field.name;
      const name = JSON.stringify([collection, field]);
      const entry = reach.get(name) ?? { collection, field, values: new Set<string>() };
      for (const value of way.kind === 'values' ? way.values : way.keys.map((key) => key.value))
        entry.values.add(value);
      reach.set(name, entry);
    }
  }
  return [...reach.values()].map((entry) => ({ ...entry, values: [...entry.values] }));
}

/** The ways that a kept reach names in the dataset as it is now; collections and fields that are no more are passed over. */
export function waysOf(dataset: Dataset, reach: Reach[]): Map<string, Way[]> {
  const ways = new Map<string, Way[]>();
  for (const { collection: name, field: fieldName, values } of reach) {
    const collection = dataset.collections.find((candidate) => candidate.name === name);
    const into = collection && values.length > 0 ? waysInto(dataset, collection, fieldName, values) : [];
    ways.set(name, [...(ways.get(name) ?? []), ...into]);
  }
  return ways;
}

function waysInto(dataset: Dataset, collection: Collection, fieldName: string, values: string[]): Way[] {
  const field = collection.fields.find((candidate) => candidate.name === fieldName);
  if (!field) return [];
  const referred = edgesOf(dataset).some(({ to }) => to.collection === collection.name && to.field === field.name);
  const ways: Way[] =
    referred || !field.identity || collection.subject ? [{ kind: 'values', field: field.name, values }] : [];
  const { identity } = field;
  if (!identity || collection.subject) return ways;
  const keys = values.flatMap((value) => {
    const canonical = canonicalValue(identity, value, dataset.country);
    return canonical === undefined ? [] : [{ type: identity, value: canonical }];
  });
  // A key that is not one person's alone found only rows that hang on nobody; it must find no more now.
  const onlyWhereNull = field.unique ? [] : hangersOf(dataset, collection);
  return keys.length > 0 ? [...ways, { kind: 'identity', field, keys, onlyWhereNull }] : ways;
}
