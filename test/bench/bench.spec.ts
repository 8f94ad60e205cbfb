import { asTable, type BenchReport } from './report';
import { type BenchRun, runBenches } from './run';

jest.setTimeout(300_000);

/** What the figures say is not judged here, only that each was measured and that the work was done. */
describe('npm run bench -- --small', () => {
  let run: BenchRun;
  beforeAll(async () => {
    run = await runBenches({ benches: [], small: true });
  });

  const value = (report: BenchReport | undefined, name: string): number | undefined =>
    report?.figures.find((figure) => figure.name === name)?.value;
  const of = (bench: string): BenchReport[] => run.reports.filter((report) => report.bench === bench);

  it('says on what it was measured', () => {
    expect(Object.keys(run.configuration)).toEqual(
      expect.arrayContaining(['Node', 'PostgreSQL', 'BullMQ', 'cores', 'fsync', 'synchronous_commit']),
    );
    expect(of('a').map(({ settings }) => settings)).toEqual([
      { persons: 60, tables: 11, 'rows of each person': 51, runs: 1, 'asked in a run': 2 },
      { persons: 60, tables: 11, 'rows of each person': 51, runs: 1, 'asked in a run': 5 },
    ]);
    expect(of('c').map(({ settings }) => settings['backend'])).toEqual(['PostgreSQL', 'Redis']);
  });

  it('answers every figure with a number above zero, or with growth that may be none', () => {
    const wrong = run.reports
      .flatMap(({ figures }) => figures)
      .filter(({ name, runs }) => !runs.every((one) => Number.isFinite(one) && (one > 0 || name.startsWith('growth'))));
    expect(run.reports).toHaveLength(8);
    expect(wrong).toEqual([]);
  });

  it('has put every row of every person into the packages, and the same bytes into the bare ZIP', () => {
    const [single, crowd] = of('a');
    const [many] = of('b');
    expect(value(single, 'rows in the packages')).toBe(2 * 51);
    expect(value(single, 'rows of the bare SELECTs')).toBe(2 * 51);
    expect(value(crowd, 'rows in the packages')).toBe(5 * 51);
    expect(value(crowd, 'rows of the bare SELECTs')).toBe(5 * 51);
    expect(value(many, 'rows in the package')).toBe(2005);
    expect(value(many, 'rows of the bare SELECT')).toBe(2005);
    for (const report of [single, crowd, many])
      expect(value(report, 'bytes zipped again')).toBe(value(report, 'bytes sealed for the person'));
  });

  it('has erased every row of every person, as the bare statements did', () => {
    const rows = of('d').map((report) => [value(report, 'rows erased'), value(report, 'rows of the bare DML')]);
    expect(rows).toEqual([
      [2 * 51, 2 * 51],
      [5 * 51, 5 * 51],
      [53, 53],
    ]);
  });

  it('has handled each task exactly once on either way', () => {
    for (const report of of('c')) {
      expect(value(report, 'tasks handled by ours')).toBe(100);
      expect(value(report, 'tasks handled by bare BullMQ')).toBe(100);
    }
  });

  it('prints a table with each figure', () => {
    const table = asTable(run.configuration, run.reports);
    const missing = run.reports.flatMap(({ figures }) => figures).filter(({ name }) => !table.includes(name));
    expect(missing).toEqual([]);
  });
});
