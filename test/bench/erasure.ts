import { BareDeletes } from './bare';
import { BenchOffice } from './bench-office';
import { type Erased, ErasureRequest } from './erasure-request';
import { type BenchReport, figure, ratio, timed } from './report';

export interface ErasureSize {
  persons: number;
  /** Persons who ask one after the other, in each run. */
  oneByOne: number;
  /** Persons who ask at the same time, in each run. */
  atOnce: number;
  /** Rows of each person in one table, besides their own record. */
  manyRows: number;
  runs: number;
}

const TABLES = 11;
const ROWS_EACH = 5;

/** What one run of some persons took, all of them together, in milliseconds. */
interface Run {
  erasure: number;
  bare: number;
  walked: Erased[];
  rows: number;
  bareRows: number;
}

type Together = <T>(persons: number[], work: (person: number) => Promise<T>) => Promise<T[]>;
const allAtOnce: Together = (persons, work) => Promise.all(persons.map(work));
const oneAfterTheOther: Together = async (persons, work) => {
  const answers = [];
  for (const person of persons) answers.push(await work(person));
  return answers;
};

class ErasureBench {
  private nextPerson = 1;
  private readonly deletes: BareDeletes;

  constructor(private readonly office: BenchOffice) {
    this.deletes = new BareDeletes(office.source);
  }

  /** Some are erased by us and as many others by bare statements: nobody can be erased twice. */
  async run(count: number, together: Together): Promise<Run> {
    const { source } = this.office;
    const request = new ErasureRequest(this.office);
    const erasure = await timed(() => together(this.next(count), (person) => request.walk(source.emailOf(person))));
    const bare = await timed(() =>
      together(this.next(count), (person) => this.deletes.rowsOf(source.keyOf(person).value)),
    );
    return {
      erasure: erasure.ms,
      bare: bare.ms,
      walked: erasure.answer.map(({ erased }) => erased),
      rows: sum(erasure.answer.map(({ rows }) => rows)),
      bareRows: sum(bare.answer),
    };
  }

  async runs(runs: number, count: number, together: Together): Promise<Run[]> {
    const done: Run[] = [];
    for (let run = 0; run < runs; run += 1) done.push(await this.run(count, together));
    return done;
  }

  close(): Promise<void> {
    return this.deletes.close();
  }

  private next(count: number): number[] {
    return Array.from({ length: count }, () => this.nextPerson++);
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Erasure end to end with its verification: one after the other, many at once, and persons with many rows of one table. */
export async function benchErasure(size: ErasureSize, nodeOptions: readonly string[] = []): Promise<BenchReport[]> {
  const { persons, oneByOne, atOnce, manyRows, runs } = size;
  const settings = { persons, tables: TABLES, 'rows of each person': 1 + (TABLES - 1) * ROWS_EACH, runs };
  const many = { persons: 2 * (runs + 1), tables: 2, 'rows of each person': 1 + manyRows, runs };
  const reports = await inOffice({ persons, tables: TABLES, rowsEach: ROWS_EACH }, nodeOptions, async (bench) => [
    report('erasure, one at a time', settings, await bench.runs(runs, oneByOne, oneAfterTheOther), oneByOne),
    report('erasure, all at once', settings, await bench.runs(runs, atOnce, allAtOnce), atOnce),
  ]);
  const place = { persons: many.persons, tables: many.tables, rowsEach: manyRows };
  const last = await inOffice(place, nodeOptions, async (bench) => [
    report('erasure of many rows of one table', many, await bench.runs(runs, 1, oneAfterTheOther), 1),
  ]);
  return [...reports, ...last];
}

async function inOffice(
  options: { persons: number; tables: number; rowsEach: number },
  nodeOptions: readonly string[],
  work: (bench: ErasureBench) => Promise<BenchReport[]>,
): Promise<BenchReport[]> {
  const office = await BenchOffice.open(options, nodeOptions);
  const bench = new ErasureBench(office);
  try {
    await bench.run(1, oneAfterTheOther); // what the first use loads and compiles is not measured
    return await work(bench);
  } finally {
    await bench.close();
    await office.close();
  }
}

const PHASES: Readonly<Record<keyof Erased, string>> = {
  submitted: 'form submitted',
  located: 'person found',
  settled: 'identity settled',
  planned: 'sources counted and plan made',
  approved: 'questions answered and approved by two',
  executed: 'erased, asked again, proof and letter',
};

function report(title: string, settings: BenchReport['settings'], runs: Run[], count: number): BenchReport {
  const of = (take: (run: Run) => number): number[] => runs.map(take);
  const each = (take: (run: Run) => number): number[] => runs.map((run) => take(run) / count);
  const [erasures, bare] = [of(({ erasure }) => erasure), of((run) => run.bare)];
  const rate = erasures.map((ms) => (count * 1000) / ms);
  const walked = runs.flatMap((run) => run.walked);
  const phases = Object.entries(PHASES).map(([phase, name]) => {
    const times = walked.map((one) => one[phase as keyof Erased]);
    return figure(`  of it: ${name}`, 'ms', times);
  });
  const figures = [
    figure(
      'erasure, for one person',
      'ms',
      erasures.map((ms) => ms / count),
    ),
    figure(
      'bare DML in one transaction, for one person',
      'ms',
      each((run) => run.bare),
    ),
    ratio('erasure / bare DML', erasures, bare),
    figure('erasure', 'per second', rate),
    ...phases,
    figure(
      'rows erased',
      'rows',
      of(({ rows }) => rows),
    ),
    figure(
      'rows of the bare DML',
      'rows',
      of(({ bareRows }) => bareRows),
    ),
  ];
  return { bench: 'd', title, settings: { ...settings, 'asked in a run': count }, figures };
}
