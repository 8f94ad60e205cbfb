import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSources } from './sources';

const dir = mkdtempSync(path.join(os.tmpdir(), 'habeas-sources-'));
const write = (name: string, text: string): string => {
  writeFileSync(path.join(dir, name), text);
  return path.join(dir, name);
};
const dataset = (source: string): string =>
  `dataset: [{fides_key: ${source}, collections: [{name: a, fields: [{name: b}]}]}]`;

describe('the list of sources', () => {
  write('crm.yaml', dataset('crm'));
  write('tv.yaml', dataset('tv'));

  it('is read in its order, whatever the order of its lines', () => {
    const file = write(
      'good.yaml',
      `sources:
  - {key: tv, connector: postgres, dataset: tv.yaml, database: tv_db, order: 20, files: tv}
  - {key: crm, connector: postgres, dataset: crm.yaml, database: crm_db, order: 10, contactDirectory: true}`,
    );
    expect(readSources(file)).toMatchObject([
      { key: 'crm', database: 'crm_db', order: 10, contactDirectory: true },
      { key: 'tv', contactDirectory: false, files: 'tv' },
    ]);
  });

  it.each([
    ['{key: tv, dataset: crm.yaml, database: d, order: 1}', 'source tv: its dataset says source crm'],
    ['{key: tv, dataset: none.yaml, database: d, order: 1}', 'none.yaml: cannot be read'],
    ['{key: tv, dataset: tv.yaml, database: d, order: soon}', 'source tv: order must be a whole number'],
    ['{key: tv, dataset: tv.yaml, database: d, order: 1, pasword: x}', 'source tv: unknown key pasword'],
    ['{key: tv, connector: fax, dataset: tv.yaml, database: d, order: 1}', 'connector is "fax"'],
  ])('refuses %s', (line, problem) => {
    expect(() => readSources(write('bad.yaml', `sources:\n  - ${line}`))).toThrow(problem);
  });

  it('refuses an empty list, a repeated key and a missing file', () => {
    expect(() => readSources(write('bad.yaml', 'sources: []'))).toThrow('lists no source');
    const twice = '  - {key: tv, dataset: tv.yaml, database: d, order: 1}\n';
    expect(() => readSources(write('bad.yaml', `sources:\n${twice}${twice}`))).toThrow('tv: source is named twice');
    expect(() => readSources(path.join(dir, 'nowhere.yaml'))).toThrow('nowhere.yaml');
  });
});
