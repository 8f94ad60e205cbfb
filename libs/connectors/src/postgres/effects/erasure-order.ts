import type { Collection, Dataset } from '../../dataset/dataset';

/**
 * The collections in the order in which their rows go: those that refer to others before these. What remains in a circle goes
 * together, in one statement.
 */
export function erasureSteps(dataset: Dataset, collections: string[]): string[][] {
  const parents = parentsOf(dataset, new Set(collections));
  const open = new Set(collections);
  const steps: string[][] = [];
  while (open.size > 0) {
    const free = [...open].filter(
      (name) => ![...open].some((child) => child !== name && parents.get(child)?.has(name)),
    );
    if (free.length === 0) return [...steps, [...open]];
    for (const name of free) {
      steps.push([name]);
      open.delete(name);
    }
  }
  return steps;
}

/** Whom each collection's rows refer to. A reference stands in the child, unless only the field that declares it is a key. */
function parentsOf(dataset: Dataset, among: Set<string>): Map<string, Set<string>> {
  const parents = new Map([...among].map((name) => [name, new Set<string>()]));
  for (const collection of dataset.collections) {
    for (const field of collection.fields) {
      for (const reference of field.references.filter((candidate) => candidate.dataset === dataset.key)) {
        const target = dataset.collections.find(({ name }) => name === reference.collection);
        const declaresForChild = field.primaryKey && !isKey(target, reference.field);
        const [child, parent] = declaresForChild
          ? [reference.collection, collection.name]
          : [collection.name, reference.collection];
        if (among.has(parent)) parents.get(child)?.add(parent);
      }
    }
  }
  return parents;
}

function isKey(collection: Collection | undefined, name: string): boolean {
  return collection?.fields.some((field) => field.name === name && field.primaryKey) === true;
}
