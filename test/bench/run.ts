import 'reflect-metadata';
import { adminUrl } from '../support/model-sources';
import { benchAccess } from './access';
import { benchQueue } from './bench-queue';
import { readConfiguration } from './configuration';
import { benchErasure } from './erasure';
import { benchManyRows } from './many-rows';
import type { BenchReport } from './report';

export type Bench = BenchReport['bench'];

export interface RunOptions {
  /** All of them when empty. */
  benches: readonly Bench[];
  /** So small that its figures say nothing: only to see that it works. */
  small: boolean;
  /** How often each is run; by default as often as its size says. */
  runs?: number;
  /** More options of Node for the worker process. */
  nodeOptions?: readonly string[];
}

const FULL = {
  a: { persons: 10_000, oneByOne: 10, atOnce: 50, runs: 3 },
  b: { manyRows: 200_005, runs: 3 },
  c: { tasks: 2000, runs: 5, concurrency: 8 },
  d: { persons: 10_000, oneByOne: 10, atOnce: 50, manyRows: 5002, runs: 3 },
};
const SMALL = {
  a: { persons: 60, oneByOne: 2, atOnce: 5, runs: 1 },
  b: { manyRows: 2005, runs: 1 },
  c: { tasks: 100, runs: 1, concurrency: 8 },
  d: { persons: 60, oneByOne: 2, atOnce: 5, manyRows: 52, runs: 1 },
};

export interface BenchRun {
  configuration: Record<string, string | number>;
  reports: BenchReport[];
}

/** Runs the benches on the cluster that the environment names. */
export async function runBenches({ benches, small, runs, nodeOptions = [] }: RunOptions): Promise<BenchRun> {
  const size = small ? SMALL : FULL;
  const often = runs === undefined ? {} : { runs };
  const wanted = (bench: Bench): boolean => benches.length === 0 || benches.includes(bench);
  const configuration = await readConfiguration(adminUrl());
  const reports: BenchReport[] = [];
  if (wanted('a')) reports.push(...(await benchAccess({ ...size.a, ...often }, nodeOptions)));
  if (wanted('b')) reports.push(await benchManyRows({ ...size.b, ...often }, nodeOptions));
  if (wanted('c')) reports.push(...(await benchQueue({ ...size.c, ...often }, nodeOptions)));
  if (wanted('d')) reports.push(...(await benchErasure({ ...size.d, ...often }, nodeOptions)));
  return { configuration, reports };
}
