import { readFileSync, writeFileSync } from 'node:fs';
import type { SourceDescription } from '../connector';
import type { Dataset } from '../dataset/dataset';
import { DatasetError, YamlNode, Problems } from '../dataset/yaml-node';

/** Tables and columns of a source with their types, as they were when somebody last looked at all of them. */
export interface SchemaSnapshot {
  source: string;
  collections: Record<string, Record<string, string>>;
}

/** What differs from the snapshot. */
export interface SnapshotDifference {
  /**
   * `new`: there now, not in the snapshot, and not classified in the dataset either. `changed`: of another type. `gone`: in the
   * snapshot and no more in the source. `classified`: new, and in the dataset by now: the snapshot is to be taken again.
   */
  kind: 'new' | 'changed' | 'gone' | 'classified';
  collection: string;
  field: string;
}

/** The file beside a dataset in which its snapshot is: `dataset.yaml` has `dataset.schema.json`. */
export function snapshotFile(datasetFile: string): string {
  return datasetFile.replace(/(\.ya?ml)?$/i, '.schema.json');
}

/** The snapshot of a source as it describes itself, in the order of names. */
export function snapshotOf({ source, collections }: SourceDescription): SchemaSnapshot {
  const sorted = <T>(entries: [string, T][]): Record<string, T> =>
    Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    source,
    collections: sorted(collections.map(({ name, types }) => [name, sorted(Object.entries(types))])),
  };
}

/** Reads a snapshot; undefined where there is none. Throws DatasetError for a file that is no snapshot. */
export function readSnapshot(file: string): SchemaSnapshot | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const problems = new Problems(file);
  try {
    const node = YamlNode.of(JSON.parse(text), 'file', problems);
    const tables = node.child('collections');
    const collections = Object.fromEntries(
      tables.keys().map((name) => {
        const columns = tables.child(name);
        return [name, Object.fromEntries(columns.keys().map((field) => [field, columns.requiredText(field)]))];
      }),
    );
    const snapshot = { source: node.requiredText('source'), collections };
    if (problems.lines.length === 0) return snapshot;
  } catch {
    problems.add('file', 'is not JSON');
  }
  throw new DatasetError(problems.lines);
}

/** Keeps a snapshot beside its dataset. */
export function writeSnapshot(file: string, snapshot: SchemaSnapshot): void {
  writeFileSync(file, `${JSON.stringify(snapshot, null, 2)}\n`);
}

/** What of a source nobody has classified: columns that its dataset does not declare. As long as there are any, no snapshot is taken. */
export function unclassified(now: SchemaSnapshot, dataset: Dataset): { collection: string; field: string }[] {
  return columnsOf(now).filter(({ collection, field }) => !isDeclared(dataset, collection, field));
}

/** What differs between the source now and its snapshot. */
export function compareSnapshot(before: SchemaSnapshot, now: SchemaSnapshot, dataset: Dataset): SnapshotDifference[] {
  const typeIn = (snapshot: SchemaSnapshot, collection: string, field: string): string | undefined => {
    const columns = Object.hasOwn(snapshot.collections, collection) ? snapshot.collections[collection] : undefined;
    return columns && Object.hasOwn(columns, field) ? columns[field] : undefined;
  };
  return [
    ...columnsOf(now).flatMap(({ collection, field, type }): SnapshotDifference[] => {
      const was = typeIn(before, collection, field);
      if (was === type) return [];
      if (was !== undefined) return [{ kind: 'changed', collection, field }];
      return [{ kind: isDeclared(dataset, collection, field) ? 'classified' : 'new', collection, field }];
    }),
    ...columnsOf(before)
      .filter(({ collection, field }) => typeIn(now, collection, field) === undefined)
      .map(({ collection, field }): SnapshotDifference => ({ kind: 'gone', collection, field })),
  ];
}

function columnsOf({ collections }: SchemaSnapshot): { collection: string; field: string; type: string }[] {
  return Object.entries(collections).flatMap(([collection, columns]) =>
    Object.entries(columns).map(([field, type]) => ({ collection, field, type })),
  );
}

function isDeclared(dataset: Dataset, collection: string, name: string): boolean {
  const found = dataset.collections.find((candidate) => candidate.name === collection);
  return found?.fields.some((field) => field.name === name) === true;
}
