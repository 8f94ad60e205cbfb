import type { Dataset } from './dataset';

/** Values of `from` find rows by `to`. */
export interface Edge {
  from: { collection: string; field: string };
  to: { collection: string; field: string };
}

/** The references inside the dataset as directed edges; one without a direction goes both ways. */
export function edgesOf(dataset: Dataset): Edge[] {
  const edges = dataset.collections.flatMap((collection) =>
    collection.fields.flatMap((field) => {
      const here = { collection: collection.name, field: field.name };
      return field.references
        .filter((reference) => reference.dataset === dataset.key)
        .flatMap((reference): Edge[] => {
          const there = { collection: reference.collection, field: reference.field };
          const inward = { from: there, to: here };
          const outward = { from: here, to: there };
          if (reference.direction === 'from') return [inward];
          return reference.direction === 'to' ? [outward] : [inward, outward];
        });
    }),
  );
  return [...new Map(edges.map((edge) => [JSON.stringify(edge), edge])).values()];
}

/** The shortest way by which rows of a collection hang on a person: edges from a subject collection down to it. */
export function pathFromSubject(dataset: Dataset, collection: string): Edge[] | undefined {
  const edges = edgesOf(dataset);
  const subjects = new Set(
    dataset.collections.filter((candidate) => candidate.subject).map((candidate) => candidate.name),
  );
  const seen = new Set([collection]);
  let open: { at: string; path: Edge[] }[] = [{ at: collection, path: [] }];
  while (open.length > 0) {
    const reached = open.find((step) => subjects.has(step.at));
    if (reached) return reached.path;
    open = open.flatMap((step) =>
      edges
        .filter((edge) => edge.to.collection === step.at && !seen.has(edge.from.collection))
        .map((edge) => {
          seen.add(edge.from.collection);
          return { at: edge.from.collection, path: [edge, ...step.path] };
        }),
    );
  }
  return undefined;
}

/** Collections that some identity reaches, directly or by references. */
export function reachable(dataset: Dataset): Set<string> {
  const edges = edgesOf(dataset);
  const found = new Set(
    dataset.collections
      .filter((collection) => collection.fields.some((field) => field.identity))
      .map(({ name }) => name),
  );
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const edge of edges) if (found.has(edge.from.collection)) found.add(edge.to.collection);
  }
  return found;
}
