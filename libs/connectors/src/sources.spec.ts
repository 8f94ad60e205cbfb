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

  describe('with a source that a person answers for', () => {
    const labels = '{fr: a, nl: b, de: c, en: d}';
    const human = (changes: Record<string, string> = {}) => {
      const entry = {
        key: 'doors',
        connector: 'human',
        order: '30',
        title: labels,
        owner: `{name: ${labels}, email: Doors@habeas.example, language: nl}`,
        searchBy: '[email]',
        instructions: labels,
        collections: `[{name: badges, label: ${labels}, category: visits, activities: ['6.1'], retention: visitor-data}]`,
        ...changes,
      };
      const pairs = Object.entries(entry).filter(([, value]) => value !== '');
      return `sources:\n  - {${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
    };

    it('has a dataset of what its owner writes, and needs no database', () => {
      const [source] = readSources(write('human.yaml', human()));
      expect(source).toMatchObject({ connector: 'human', database: '', owner: { email: 'doors@habeas.example' } });
      expect(source?.human?.operations.has('erase')).toBe(true);
      expect(source?.dataset.collections).toMatchObject([
        { name: 'badges', category: 'visits', activities: ['6.1'], retention: { data: 'visitor-data' } },
      ]);
      expect(source?.dataset.collections[0]?.fields.map(({ name }) => name)).toEqual(['number', 'description', 'file']);
    });

    it.each([
      [{ owner: '' }, 'owner is missing'],
      [{ owner: `{name: ${labels}, email: nobody, language: nl}` }, 'is no address'],
      [{ searchBy: '[]' }, 'searchBy names no key'],
      [{ operations: '[shred]' }, 'operation "shred"'],
      [{ collections: '[]' }, 'lists no collection'],
      [{ instructions: '{fr: a}' }, 'nl is missing'],
      [{ needs: `{mentioned: [], text: ${labels}}` }, 'names no word'],
      [{ database: 'd' }, 'unknown key database'],
    ])('is refused with %j', (changes, problem) => {
      expect(() => readSources(write('human.yaml', human(changes)))).toThrow(problem);
    });
  });
});
