import { existsSync, readFileSync } from 'node:fs';

const PAGE = readFileSync('docs/seed-flows.md', 'utf8');
const WALKS = ['choices', 'rights'].map((name) => `test/integration/casework/seed-flows-${name}.spec.ts`);

/** The names of the tests that a file holds. */
const titlesIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^ {2,4}(?:it\()?'([^']{20,})',/gm)].map(([, title = '']) => title);

const rowsOf = (page: string) =>
  [...page.matchAll(/^\| +(\d{3}:.+?) +\| .+? +\| (.+?) +\| \[[^\]]+\]\(\.\.\/([^)]+)\) +\|$/gm)].map(
    ([, from = '', title = '', file = '']) => ({ from, title, file }),
  );

function faultsOf(page: string): string[] {
  const rows = rowsOf(page);
  const missing = rows.flatMap(({ title, file }) => {
    if (!existsSync(file)) return [`no file ${file}`];
    return readFileSync(file, 'utf8').includes(`'${title}'`) ? [] : [`not tested: ${title}`];
  });
  const named = new Set(rows.map(({ title }) => title));
  const unnamed = WALKS.flatMap(titlesIn).filter((title) => !named.has(title));
  return [...missing, ...unnamed.map((title) => `not in the table: ${title}`)];
}

describe('what people do by the documents', () => {
  it('is walked, each way by the test that is named', () => {
    expect(rowsOf(PAGE).length).toBeGreaterThan(20);
    expect(faultsOf(PAGE)).toEqual([]);
  });

  it.each([
    [/^(\| 000:5 .*)both numbers/m, '$1three numbers', 2],
    [/^\| 000:5 .*\n/m, '', 1],
    [/seed-flows-rights\.spec\.ts\)/, 'lost.spec.ts)', 2],
  ])('is missed when %s becomes %j', (what, instead, faults) => {
    const found = faultsOf(PAGE.replace(what, instead));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(faults);
  });
});
