import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.posix.join(folder, file),
  );

const pages = ['README.md', ...filesIn('docs').filter((file) => file.endsWith('.md'))];

/** The rows of a page's tables under a heading, without head and rule, cell by cell. */
function rowsUnder(text: string, heading: string): string[][] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const brokenLinks = (page: string, text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
    .map(([, target]) => path.join(path.dirname(page), target ?? ''))
    .filter((target) => !existsSync(path.join(root, target)));

const unknownScripts = (text: string): string[] => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...text.matchAll(/(?:^|`)npm (?:run (?:-s )?)?([a-z:]+)/gm)].map(([, name]) => name ?? '');
  return named.filter((name) => !(name in scripts) && !['ci', 'run', 'install'].includes(name));
};

const configured = (): string[] =>
  filesIn('libs/platform/src/config')
    .filter((file) => file.endsWith('.config.ts'))
    .flatMap((file) => [...read(file).matchAll(/@Variable\('([A-Z_]+)'/g)].map(([, name]) => name ?? ''))
    .sort();

describe('the documents', () => {
  it.each(pages)('%s leads nowhere that is not there', (page) => {
    expect(brokenLinks(page, read(page))).toEqual([]);
  });

  it.each(pages)('%s names only npm scripts that exist', (page) => {
    expect(unknownScripts(read(page))).toEqual([]);
  });

  it('would notice a broken link and an unknown script', () => {
    expect(brokenLinks('docs/x.md', 'see [there](gone.md)')).toEqual(['docs/gone.md']);
    expect(unknownScripts('type `npm run -s nothing`')).toEqual(['nothing']);
  });

  it('the operator guide names each variable of the configuration and no other', () => {
    const rows = rowsUnder(read('docs/operator-guide.md'), 'Configuration');
    const named = rows.flatMap(([cell]) => [...(cell ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name ?? ''));
    expect(named.sort()).toEqual([...configured(), 'HABEAS_PRODUCTION'].sort());
  });

  it('the datasets page names each key that stands under x-habeas, where it may stand, and no other', () => {
    const page = read('docs/datasets.md');
    const keysAt = (heading: string) =>
      rowsUnder(page, heading)
        .flatMap(([cell]) => /^`(\w+)`$/.exec(cell ?? '')?.[1] ?? []) // a section may hold a second table with its head
        .sort();
    const listed = (text: string) => [...text.matchAll(/'(\w+)'/g)].map(([, key]) => key).sort();
    const reader = read('libs/connectors/src/dataset/read-dataset.ts');
    const [dataset, collection] = [...reader.matchAll(/ours\.only\(\[([^\]]+)\]\)/g)].map(([, keys]) => keys ?? '');
    const field = /FIELD_KEYS = \[([^\]]+)\]/.exec(read('libs/connectors/src/dataset/read-field.ts'))?.[1];
    const effects = /EFFECT_KEYS = \[([^\]]+)\]/.exec(read('libs/connectors/src/dataset/read-effects.ts'))?.[1];
    expect(keysAt('Keys of the dataset')).toEqual(listed(dataset ?? ''));
    expect(keysAt('Keys of a collection')).toEqual(listed(`${collection}${effects}`));
    expect(keysAt('Keys of a field')).toEqual(listed(field ?? ''));
    expect(listed(field ?? '')).toContain('withhold');
  });

  it('the threat model names a test that exists for each countermeasure', () => {
    const rows = rowsUnder(read('docs/threat-model.md'), 'Countermeasures with their tests');
    expect(rows.length).toBeGreaterThan(0);
    const tests = rows.map(
      ([, , , test]) => /^`(.+\.(?:spec|e2e)\.tsx?)`$/.exec(test ?? '')?.[1] ?? `no test: ${test}`,
    );
    expect(tests.filter((test) => !existsSync(path.join(root, test)))).toEqual([]);
  });

  it('the list of decisions names each of them', () => {
    const listed = read('docs/decisions/README.md');
    const decisions = readdirSync(path.join(root, 'docs/decisions')).filter((file) => /^\d{4}-/.test(file));
    expect(decisions.filter((file) => !listed.includes(`](${file})`))).toEqual([]);
  });
});
