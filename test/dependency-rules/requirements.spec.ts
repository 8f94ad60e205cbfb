import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const PAGE = readFileSync('docs/requirements.md', 'utf8');
const KINDS = ['test', 'screen', 'register', 'reason', 'open'];
const COUNT = 314;

interface Row {
  number: string;
  kind: string;
  where: string;
}

const rowsOf = (page: string): Row[] =>
  [...page.matchAll(/^\| (R\d{3}) +\| .+? +\| (\w+) +\| (.+?) +\|$/gm)].map(
    ([, number = '', kind = '', where = '']) => ({ number, kind, where }),
  );

const pack = (file: string) => parse(readFileSync(path.join('examples/proximus', file), 'utf8')) as never;
const ACTIVITIES = (pack('register.yaml') as { activities: { key: string }[] }).activities.map(({ key }) => key);
const SYSTEMS = (pack('systems.yaml') as { systems: { number: string }[] }).systems.map(({ number }) => number);
const LETTERS = readdirSync('examples/proximus/letters/en').map((file) => file.replace('.yaml', ''));

/** What a kind of answer must show. */
const SHOWS: Record<string, (where: string) => boolean> = {
  test: (where) => /\]\(\.\.\/\S+(?:\.spec\.ts|\.e2e\.ts)\)/.test(where),
  screen: (where) => /\]\(\.\.\/(?:apps|libs)\/\S+\)/.test(where),
  register: (where) => /activity `|system S\d\d|\]\(\.\.\/examples\//.test(where),
  reason: (where) => where.length > 30,
  open: (where) => where.length > 5,
};

function faultsOf(page: string): string[] {
  const rows = rowsOf(page);
  const faults: string[] = [];
  const wanted = Array.from({ length: COUNT }, (_, at) => `R${String(at + 1).padStart(3, '0')}`);
  const numbers = rows.map(({ number }) => number);
  for (const number of wanted.filter((one) => !numbers.includes(one))) faults.push(`${number} has no row`);
  for (const number of numbers.filter((one, at) => numbers.indexOf(one) !== at)) faults.push(`${number} stands twice`);
  for (const { number, kind, where } of rows) {
    if (!KINDS.includes(kind)) faults.push(`${number} is answered by ${kind}`);
    else if (!SHOWS[kind]?.(where)) faults.push(`${number} shows no ${kind}`);
    const named = (pattern: RegExp) => [...where.matchAll(pattern)].map(([, name = '']) => name);
    for (const file of named(/\]\(\.\.\/([^)]+)\)/g)) if (!existsSync(file)) faults.push(`${number}: no file ${file}`);
    for (const key of named(/activity `([^`]+)`/g))
      if (!ACTIVITIES.includes(key)) faults.push(`${number}: no activity ${key}`);
    for (const system of named(/system (S\d\d)/g))
      if (!SYSTEMS.includes(system)) faults.push(`${number}: no system ${system}`);
    for (const letter of named(/letter `([^`]+)`/g))
      if (!LETTERS.includes(letter)) faults.push(`${number}: no letter ${letter}`);
  }
  const open = rows.filter(({ kind }) => kind === 'open').length;
  if (!page.includes(`**${open} of ${COUNT} are open.**`)) faults.push(`${open} are open`);
  return faults;
}

describe('what the documents ask', () => {
  it('has an answer, each once, that is there', () => {
    expect(faultsOf(PAGE)).toEqual([]);
  });

  it.each([
    [/^\| R044 .*\n/m, '', ['R044 has no row']],
    [/^(\| R044 .*\n)/m, '$1$1', ['R044 stands twice']],
    [/^(\| R044 +\| .+? +\| )test/m, '$1magic', ['R044 is answered by magic']],
    [/activity `cctv`/, 'activity `telepathy`', [expect.stringContaining('no activity telepathy') as string]],
    [/find-rights\.spec\.ts\)/, 'lost.spec.ts)', [expect.stringContaining('no file') as string]],
    [/\*\*\d+ of/, '**999 of', [expect.stringMatching(/^\d+ are open$/) as string]],
  ])('is missed when %s becomes %j', (what, instead, faults) => {
    expect(faultsOf(PAGE.replace(what, instead))).toEqual(faults);
  });
});
