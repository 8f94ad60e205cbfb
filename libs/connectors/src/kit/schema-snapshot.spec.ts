import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SourceDescription } from '../connector';
import { readDataset } from '../dataset/read-dataset';
import {
  compareSnapshot,
  readSnapshot,
  snapshotFile,
  snapshotOf,
  unclassified,
  writeSnapshot,
} from './schema-snapshot';

const dataset = (fields: string[]) =>
  readDataset(
    `dataset: [{fides_key: crm, collections: [{name: customers, fields: [${fields.map((name) => `{name: ${name}}`).join(', ')}]}]}]`,
    'crm.yaml',
  );
const described = (types: Record<string, string>): SourceDescription => ({
  source: 'crm',
  collections: [{ name: 'customers', fields: Object.keys(types), types }],
  differences: [],
});

describe('the snapshot of a schema', () => {
  const before = snapshotOf(described({ name: 'text', email: 'text' }));
  const known = dataset(['name', 'email']);

  it('is kept beside the dataset, the same whatever the order of columns', () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'snapshot-'));
    const file = snapshotFile(path.join(dir, 'dataset.yaml'));
    expect(path.basename(file)).toBe('dataset.schema.json');
    expect(readSnapshot(file)).toBeUndefined();
    writeSnapshot(file, before);
    expect(readSnapshot(file)).toEqual(snapshotOf(described({ email: 'text', name: 'text' })));
    writeFileSync(file, 'not JSON');
    expect(() => readSnapshot(file)).toThrow('is not JSON');
    rmSync(dir, { recursive: true });
  });

  it('reports a new column until somebody has classified it', () => {
    const now = snapshotOf(described({ name: 'text', email: 'text', religion: 'text' }));
    const column = { collection: 'customers', field: 'religion' };
    expect(compareSnapshot(before, now, known)).toEqual([{ kind: 'new', ...column }]);
    expect(unclassified(now, known)).toMatchObject([column]);
    const classified = dataset(['name', 'email', 'religion']);
    expect(compareSnapshot(before, now, classified)).toEqual([{ kind: 'classified', ...column }]);
    expect(unclassified(now, classified)).toEqual([]);
    expect(compareSnapshot(now, now, classified)).toEqual([]);
  });

  it('reports a column of another type, and one that is gone', () => {
    expect(compareSnapshot(before, snapshotOf(described({ name: 'jsonb', email: 'text' })), known)).toEqual([
      { kind: 'changed', collection: 'customers', field: 'name' },
    ]);
    expect(compareSnapshot(before, snapshotOf(described({ name: 'text' })), known)).toEqual([
      { kind: 'gone', collection: 'customers', field: 'email' },
    ]);
  });

  it('takes a column named like a method of objects for a column', () => {
    const now = snapshotOf(described({ name: 'text', email: 'text', constructor: 'text' }));
    expect(compareSnapshot(before, now, known)).toEqual([
      { kind: 'new', collection: 'customers', field: 'constructor' },
    ]);
  });
});
