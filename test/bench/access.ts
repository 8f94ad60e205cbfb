import { PostgresConnector } from '@habeas/connectors';
import { AccessRequest, type Walked } from './access-request';
import { bareZip, BareSelects } from './bare';
import { BenchOffice } from './bench-office';
import { type BenchReport, type Figure, figure, ratio, timed } from './report';
import { Unpacked } from './unpacked';

export interface AccessSize {
  persons: number;
  /** Persons who ask one after the other, in each run. */
  oneByOne: number;
  /** Persons who ask at the same time, in each run. */
  atOnce: number;
  runs: number;
}

const TABLES = 11;
const ROWS_EACH = 5;

/** What one run of some persons took, all of them together, in milliseconds. */
interface Run {
  access: number;
  selects: number;
  connector: number;
  zip: number;
  walked: Walked[];
  rows: number;
  selectedRows: number;
  sealedBytes: number;
  zippedBytes: number;
}

type Together = <T>(persons: number[], work: (person: number) => Promise<T>) => Promise<T[]>;
const allAtOnce: Together = (persons, work) => Promise.all(persons.map(work));
const oneAfterTheOther: Together = async (persons, work) => {
  const answers = [];
  for (const person of persons) answers.push(await work(person));
  return answers;
};

class AccessBench {
  private nextPerson = 1;
  private readonly selects: BareSelects;
  private readonly connector: PostgresConnector;

  constructor(private readonly office: BenchOffice) {
    this.selects = new BareSelects(office.source);
    this.connector = new PostgresConnector({ dataset: office.source.dataset, url: office.source.url });
  }

  /** Nobody asks twice, so that no run finds the rows of the one before in memory. */
  async run(count: number, together: Together): Promise<Run> {
    const { source } = this.office;
    const persons = Array.from({ length: count }, () => this.nextPerson++);
    const packages = new Map(persons.map((person) => [person, Unpacked.begin()]));
    const request = new AccessRequest(this.office);
    const access = await timed(() =>
      together(persons, async (person) => {
        const place = packages.get(person);
        if (!place) throw new RangeError('Nobody asked');
        return request.walk(source.emailOf(person), place.take);
      }),
    );
    const selects = await timed(() => together(persons, (person) => this.selects.rowsOf(source.keyOf(person).value)));
    const connector = await timed(() => together(persons, (person) => this.exported(person)));
    const unpacked = await oneAfterTheOther(persons, async (person) => packages.get(person)?.unpack());
    const kept = unpacked.filter((one) => one !== undefined);
    const zip = await timed(() => together([...kept.keys()], (index) => zipAgain(kept[index])));
    for (const one of kept) one.remove();
    return {
      access: access.ms,
      selects: selects.ms,
      connector: connector.ms,
      zip: zip.ms,
      walked: access.answer.map(({ walked }) => walked),
      rows: sum(kept.map(({ rows }) => rows)),
      selectedRows: sum(selects.answer),
      sealedBytes: sum(access.answer.map(({ sealedBytes }) => sealedBytes)),
      zippedBytes: sum(zip.answer),
    };
  }

  async close(): Promise<void> {
    await this.selects.close();
    await this.connector.close();
  }

  private async exported(person: number): Promise<number> {
    let rows = 0;
    for await (const page of this.connector.export([this.office.source.keyOf(person)])) rows += page.rows.length;
    return rows;
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const zipAgain = (one: Unpacked | undefined): Promise<number> => bareZip(one?.folder ?? '', one?.files ?? []);

/** Access end to end, for persons who ask one after the other and for many who ask at once. */
export async function benchAccess(size: AccessSize, nodeOptions: readonly string[] = []): Promise<BenchReport[]> {
  const { persons, oneByOne, atOnce, runs } = size;
  const office = await BenchOffice.open({ persons, tables: TABLES, rowsEach: ROWS_EACH }, nodeOptions);
  const bench = new AccessBench(office);
  try {
    await bench.run(2, oneAfterTheOther); // what the first use loads and compiles is not measured
    const single: Run[] = [];
    const crowd: Run[] = [];
    for (let run = 0; run < runs; run += 1) single.push(await bench.run(oneByOne, oneAfterTheOther));
    for (let run = 0; run < runs; run += 1) crowd.push(await bench.run(atOnce, allAtOnce));
    const settings = { persons, tables: TABLES, 'rows of each person': 1 + (TABLES - 1) * ROWS_EACH, runs };
    return [
      report('access end to end, one at a time', { ...settings, 'asked in a run': oneByOne }, single, oneByOne),
      report('access end to end, all at once', { ...settings, 'asked in a run': atOnce }, crowd, atOnce),
    ];
  } finally {
    await bench.close();
    await office.close();
  }
}

function report(title: string, settings: BenchReport['settings'], runs: Run[], count: number): BenchReport {
  const of = (take: (run: Run) => number): number[] => runs.map(take);
  const each = (take: (run: Run) => number): number[] => runs.map((run) => take(run) / count);
  const limit = of(({ selects, zip }) => selects + zip);
  const figures = [
    figure(
      'access, for one person',
      'ms',
      each(({ access }) => access),
    ),
    figure(
      'bare SELECTs, for one person',
      'ms',
      each(({ selects }) => selects),
    ),
    figure(
      'connector export alone, for one person',
      'ms',
      each(({ connector }) => connector),
    ),
    figure(
      'bare ZIP of the same bytes, for one person',
      'ms',
      each(({ zip }) => zip),
    ),
    ratio(
      'access / bare SELECTs',
      of(({ access }) => access),
      of(({ selects }) => selects),
    ),
    ratio(
      'access / bare ZIP',
      of(({ access }) => access),
      of(({ zip }) => zip),
    ),
    ratio(
      'access / (bare SELECTs + bare ZIP)',
      of(({ access }) => access),
      limit,
    ),
    ratio(
      'connector export / bare SELECTs',
      of(({ connector }) => connector),
      of(({ selects }) => selects),
    ),
    figure(
      'access',
      'per second',
      of(({ access }) => (count * 1000) / access),
    ),
    ...phases(runs),
    figure(
      'rows in the packages',
      'rows',
      of(({ rows }) => rows),
    ),
    figure(
      'rows of the bare SELECTs',
      'rows',
      of(({ selectedRows }) => selectedRows),
    ),
    figure(
      'bytes sealed for the person',
      'bytes',
      of(({ sealedBytes }) => sealedBytes),
    ),
    figure(
      'bytes zipped again',
      'bytes',
      of(({ zippedBytes }) => zippedBytes),
    ),
  ];
  return { bench: 'a', title, settings, figures };
}

const PHASES = {
  submitted: 'form submitted',
  located: 'person found',
  settled: 'identity settled',
  composed: 'fan-out answered and package composed',
  approved: 'approved and released',
  read: 'ZIP read to its end',
} as const;

function phases(runs: Run[]): Figure[] {
  const walked = runs.flatMap((run) => run.walked);
  return Object.entries(PHASES).map(([phase, name]) =>
    figure(
      `  of it: ${name}`,
      'ms',
      walked.map((one) => one[phase as keyof typeof PHASES]),
    ),
  );
}
