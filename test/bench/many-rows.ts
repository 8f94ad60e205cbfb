import { AccessRequest, type Walked } from './access-request';
import { bareZip } from './bare';
import { BareStreamer, type Streamed } from './bare-streamer';
import { BenchOffice } from './bench-office';
import { type BenchReport, figure, ratio, timed } from './report';
import { growth } from './resident';
import { Unpacked } from './unpacked';

export interface ManyRowsSize {
  manyRows: number;
  runs: number;
}

interface Run {
  walked: Walked;
  workerBefore: number;
  workerPeak: number;
  givingGrowth: number;
  bare: Streamed;
  bareGrowth: number;
  zip: number;
  zipGrowth: number;
  rows: number;
  sealedBytes: number;
  zippedBytes: number;
}

const PERSONS = 100;
const TABLES = 11;

async function oneRun(office: BenchOffice, bare: BareStreamer): Promise<Run> {
  const { manyEmail, manyKey } = office.source;
  const place = Unpacked.begin();
  const request = new AccessRequest(office);
  const worker = await growth(office.workerPid, () => growth(process.pid, () => request.walk(manyEmail, place.take)));
  const streamed = await growth(bare.pid, () => bare.stream(manyKey.value));
  const unpacked = await place.unpack();
  const zip = await growth(process.pid, () => timed(() => bareZip(unpacked.folder, unpacked.files)));
  unpacked.remove();
  return {
    walked: worker.answer.answer.walked,
    workerBefore: worker.before,
    workerPeak: worker.peak,
    givingGrowth: worker.answer.peak - worker.answer.before,
    bare: streamed.answer,
    bareGrowth: streamed.peak - streamed.before,
    zip: zip.answer.ms,
    zipGrowth: zip.peak - zip.before,
    rows: unpacked.rows,
    sealedBytes: worker.answer.answer.sealedBytes,
    zippedBytes: zip.answer.answer,
  };
}

/** One person with very many rows: the same way, with the memory of the process that does the work. */
export async function benchManyRows(size: ManyRowsSize, nodeOptions: readonly string[] = []): Promise<BenchReport> {
  const { manyRows, runs } = size;
  const office = await BenchOffice.open({ persons: PERSONS, tables: TABLES, manyRows }, nodeOptions);
  const bare = new BareStreamer(office.source);
  try {
    await warmUp(office, bare);
    const done: Run[] = [];
    for (let run = 0; run < runs; run += 1) done.push(await oneRun(office, bare));
    return report({ 'rows of the person': manyRows, tables: TABLES, runs }, done);
  } finally {
    await bare.close();
    await office.close();
  }
}

/** What the first use loads and compiles is neither time nor growth. */
async function warmUp(office: BenchOffice, bare: BareStreamer): Promise<void> {
  for (const person of [1, 2, 3]) {
    const place = Unpacked.begin();
    await new AccessRequest(office).walk(office.source.emailOf(person), place.take);
    (await place.unpack()).remove();
    await bare.stream(office.source.keyOf(person).value);
  }
}

function report(settings: BenchReport['settings'], runs: Run[]): BenchReport {
  const of = (take: (run: Run) => number): number[] => runs.map(take);
  const whole = of(({ walked }) => walked.whole);
  const figures = [
    figure('access', 'ms', whole),
    figure(
      '  of it: fan-out answered and package composed',
      'ms',
      of(({ walked }) => walked.composed),
    ),
    figure(
      '  of it: ZIP read to its end',
      'ms',
      of(({ walked }) => walked.read),
    ),
    figure(
      'bare SELECT streamed to a ZIP',
      'ms',
      of(({ bare }) => bare.ms),
    ),
    figure(
      'bare ZIP of the same bytes',
      'ms',
      of(({ zip }) => zip),
    ),
    ratio(
      'access / bare SELECT streamed to a ZIP',
      whole,
      of(({ bare }) => bare.ms),
    ),
    ratio(
      'access / (bare SELECT to a ZIP + bare ZIP of the same bytes)',
      whole,
      of(({ bare, zip }) => bare.ms + zip),
    ),
    figure(
      'worker before',
      'MB',
      of(({ workerBefore }) => workerBefore),
    ),
    figure(
      'growth of the worker',
      'MB',
      of(({ workerBefore, workerPeak }) => workerPeak - workerBefore),
    ),
    figure(
      'growth of the process that gives the ZIP',
      'MB',
      of(({ givingGrowth }) => givingGrowth),
    ),
    figure(
      'growth of the bare process',
      'MB',
      of(({ bareGrowth }) => bareGrowth),
    ),
    figure(
      'growth while the same bytes are zipped',
      'MB',
      of(({ zipGrowth }) => zipGrowth),
    ),
    figure(
      'rows in the package',
      'rows',
      of(({ rows }) => rows),
    ),
    figure(
      'rows of the bare SELECT',
      'rows',
      of(({ bare }) => bare.rows),
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
    figure(
      'bytes of the bare ZIP',
      'bytes',
      of(({ bare }) => bare.zipped),
    ),
  ];
  return { bench: 'b', title: 'one person with very many rows', settings, figures };
}
