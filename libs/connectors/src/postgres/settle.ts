import { SourceError, type SearchKey } from '../connector';
import type { Dataset } from '../dataset/dataset';
import type { FoundSubject } from './subjects';

/** Whom an export is about, and the unique identities that rows may carry. */
export interface Settled {
  subjects: FoundSubject[];
  /** By identity type. A row that names another person under one of these types is not this person's. */
  allowed: Map<string, Set<string>>;
}

/**
 * Decides which of the persons found are the one whose keys were given. A shared key (family e-mail, shared line, reused number)
 * never decides: a unique key does. Throws `ambiguous` where none of the keys tells two persons apart.
 */
export function settle(dataset: Dataset, keys: SearchKey[], found: FoundSubject[]): Settled {
  const unique = uniqueTypes(dataset);
  const given = byType(keys.filter((key) => unique.has(key.type)));
  const agree = found.filter((subject) => subject.uniques.some((key) => given.get(key.type)?.has(key.value)));
  const rest = found.filter((subject) => !agree.includes(subject));
  const others = rest.filter((subject) => subject.uniques.some((key) => given.has(key.type)));
  const open = rest.filter((subject) => !others.includes(subject));
  for (const subject of open) {
    const namesake = found.some((other) => other.collection === subject.collection && !samePerson(other, subject));
    const shared = others.some((other) => sharesKey(other, subject));
    if (namesake || shared) {
      throw new SourceError(
        dataset.source,
        'ambiguous',
        `several persons in ${subject.collection} share a key that was given`,
      );
    }
  }
  const subjects = [...agree, ...open];
  return {
    subjects,
    allowed: byType([...keys.filter((key) => unique.has(key.type)), ...subjects.flatMap(({ uniques }) => uniques)]),
  };
}

function uniqueTypes(dataset: Dataset): Set<string> {
  const fields = dataset.collections.flatMap((collection) => collection.fields);
  return new Set(fields.flatMap((field) => (field.unique && field.identity ? [field.identity] : [])));
}

/** Two rows that carry one and the same unique identity: two lines of one customer. */
function samePerson(a: FoundSubject, b: FoundSubject): boolean {
  return a.uniques.some((key) => b.uniques.some((other) => other.type === key.type && other.value === key.value));
}

function sharesKey(a: FoundSubject, b: FoundSubject): boolean {
  return a.matched.some((key) => b.matched.some((other) => other.type === key.type && other.value === key.value));
}

function byType(keys: SearchKey[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const key of keys) map.set(key.type, (map.get(key.type) ?? new Set()).add(key.value));
  return map;
}
