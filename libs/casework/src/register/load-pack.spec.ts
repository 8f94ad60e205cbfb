import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROKEN_PIECES, type BrokenPiece } from '../../../../test/support/broken-pack';
import { loadPack, PackInvalid, type PackProblem } from './index';

const MODEL = 'examples/proximus';
const dir = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** A piece of one file, and what it is replaced with. */
type Change = Pick<BrokenPiece, 'file' | 'before' | 'after'>;

const texts = new Map<string, string>();
/** A file of the model pack. */
function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(join(MODEL, file), 'utf8');
  texts.set(file, text);
  return text;
}

/** The line on which the piece stands in the model pack. */
function lineOf({ file, before }: Change): number {
  const text = textOf(file);
  if (!text.includes(before)) throw new Error(`${file} has no "${before}"`);
  return text.slice(0, text.indexOf(before)).split('\n').length;
}

/** The problems of the model pack with these pieces replaced. */
function brokenBy(changes: readonly Change[]): readonly PackProblem[] {
  const pack = join(dir, 'pack');
  cpSync(MODEL, pack, { recursive: true, filter: (path) => !path.includes('sources') });
  for (const { file, before, after } of changes)
    writeFileSync(join(pack, file), readFileSync(join(pack, file), 'utf8').replace(before, after));
  return problemsOf(pack);
}

/** The problems of the model pack with one piece of one file replaced, and the line on which that piece stood. */
function broken(file: string, before: string, after: string): { problems: readonly PackProblem[]; line: number } {
  const change = { file, before, after };
  return { line: lineOf(change), problems: brokenBy([change]) };
}

const shows = (given: BrokenPiece, problems: readonly PackProblem[]) =>
  problems.some(
    ({ file, entry, line, field }) =>
      file === given.file && entry === given.entry && field === given.field && line === lineOf(given),
  );

/**
 * The problems that each case is to be found among. As many pieces as possible are broken at once, since a pack takes a while to load:
 * what is wrong with the form of a file shows first, what does not fit other files once that is right. A case that never shows stands
 * alone.
 */
function brokenTogether(cases: readonly BrokenPiece[]): Map<BrokenPiece, readonly PackProblem[]> {
  const found = new Map<BrokenPiece, readonly PackProblem[]>();
  for (let left = [...cases]; left.length > 0; left = left.filter((one) => !found.has(one))) {
    const touches = (one: BrokenPiece, other: BrokenPiece) =>
      one.file === other.file && Math.abs(lineOf(one) - lineOf(other)) < 3;
    const apart = left.filter((one, index) => !left.slice(0, index).some((earlier) => touches(earlier, one)));
    const problems = brokenBy(apart);
    const shown = apart.filter((one) => shows(one, problems));
    for (const one of shown) found.set(one, problems);
    if (shown.length === 0) for (const one of apart) found.set(one, brokenBy([one]));
  }
  return found;
}

describe('loading a pack', () => {
  let found: Map<BrokenPiece, readonly PackProblem[]>;
  beforeAll(() => {
    found = brokenTogether(BROKEN_PIECES);
  });

  it.each(BROKEN_PIECES)('$file: "$before" as "$after" names $entry, $field and the line', (given) => {
    const { file, entry, field } = given;
    const message = expect.stringContaining(given.message) as string;
    expect(found.get(given)).toContainEqual({ file, entry, field, line: lineOf(given), message });
  });

  it('refuses a referral to nobody, and a page that would have to do something', () => {
    const turned = (before: string, after: string) => broken('matters.yaml', before, after).problems;
    expect(turned('handling: hand-over', 'handling: person')[0]).toMatchObject({ field: 'customers' });
    const twice = turned("'Havenlogistiek Zeekanaal'", "'Brasserie de la Meuse'");
    expect(twice[0]).toMatchObject({ field: 'customers.1.name' });
    const about = "answer:\n      fr: 'Vous avez une question";
    expect(
      turned(
        `handling: person\n    offered: form\n    contacts: []\n    ${about}`,
        `handling: referral\n    offered: form\n    contacts: []\n    ${about}`,
      ),
    ).toEqual([expect.objectContaining({ entry: 'other-question', field: 'contacts' })]);
    expect(turned('offered: form\n    # Electronic', 'offered: page\n    # Electronic')).toEqual([
      expect.objectContaining({ entry: 'best-tariff', field: 'offered' }),
      expect.objectContaining({ entry: 'best-tariff', field: 'days' }),
    ]);
  });

  it('refuses to escalate to a head of the office who is not named', () => {
    const text = readFileSync(join(MODEL, 'controller.yaml'), 'utf8');
    const named = /headOfOffice:\n(?: {2}.*\n)+/.exec(text)?.[0] ?? '';
    expect(broken('controller.yaml', named, '').problems).toMatchObject([
      {
        file: 'policy.yaml',
        field: 'reminders.headWorkingDaysBefore',
        message: expect.stringContaining('headOfOffice') as string,
      },
    ]);
  });

  it('names the right that has no level, and the one that has two', () => {
    const { problems } = broken('policy.yaml', 'right: erasure', 'right: access');
    const at = { file: 'policy.yaml', entry: '', field: 'assurance.perRight' };
    expect(problems).toEqual([
      expect.objectContaining({ ...at, message: 'the right "access" has two levels' }),
      expect.objectContaining({ ...at, message: 'no level is given for the right "erasure"' }),
    ]);
  });

  it('lets no system hold nothing personal and be searched for it', () => {
    const { problems } = broken(
      'systems.yaml',
      'coveredBy:\n      nothing',
      'coveredBy:\n      people: [x]\n      nothing',
    );
    const message = expect.stringContaining('stands alone') as string;
    expect(problems).toMatchObject([{ entry: 'S12', field: 'coveredBy.nothingPersonal', message }]);
  });

  it('names the text whose language is missing', () => {
    const { problems } = broken('register.yaml', "      de: 'Weitergabe an Gesellschaften der Proximus-Gruppe'\n", '');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ entry, field }) => entry === '5.3 group-sharing' && field === 'title.de')).toBe(true);
  });

  it.each([
    ['a repeated key', 'timeZone: Europe/Brussels', 'timeZone: Europe/Brussels\ntimeZone: Europe/Paris', 'unique'],
    ['an alias', 'defaultLanguage: fr', 'a: &a fr\ndefaultLanguage: *a', 'aliases'],
    ['broken syntax', 'languages: [fr', 'languages: [[fr', ''],
    ['a key that an object inherits', 'calendar: BE', 'calendar: BE\n__proto__: { x: 1 }', '__proto__'],
  ])('refuses %s', (_what, before, after, message) => {
    const { problems } = broken('controller.yaml', before, after);
    expect(problems[0]).toMatchObject({ file: 'controller.yaml', message: expect.stringContaining(message) as string });
  });

  it('reports every problem at once, of all files', () => {
    const text = 'x: 1\n';
    const pack = join(dir, 'other');
    cpSync(MODEL, pack, { recursive: true, filter: (path) => !path.includes('sources') });
    for (const name of ['brands.yaml', 'policy.yaml']) writeFileSync(join(pack, name), text);
    const files = problemsOf(pack).map(({ file }) => file);
    expect(new Set(files)).toEqual(new Set(['brands.yaml', 'policy.yaml']));
  });

  it('says which files cannot be read, and that an empty one is no mapping', () => {
    expect(problemsOf(join(dir, 'nowhere'))).toHaveLength(11);
    const pack = join(dir, 'empty');
    cpSync(MODEL, pack, { recursive: true, filter: (path) => !path.includes('sources') });
    writeFileSync(join(pack, 'recipients.yaml'), '');
    expect(problemsOf(pack)).toEqual([
      { file: 'recipients.yaml', entry: '', field: '', line: 1, message: 'the file must be a mapping of keys' },
    ]);
  });

  it('changes its version with every byte of its files', () => {
    const pack = join(dir, 'version');
    cpSync(MODEL, pack, { recursive: true, filter: (path) => !path.includes('sources') });
    const before = loadPack(pack).version;
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(before).toBe(loadPack(MODEL).version);
    const file = join(pack, 'controller.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# read again\n`);
    expect(loadPack(pack).version).not.toBe(before);
  });
});

function problemsOf(pack: string): readonly PackProblem[] {
  try {
    loadPack(pack);
  } catch (error) {
    if (error instanceof PackInvalid) return error.problems;
  }
  return [];
}
