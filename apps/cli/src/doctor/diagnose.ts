import { ClockGuard, LARGEST_CLOCK_DIFFERENCE_MS, SystemClock } from '@habeas/platform/clock';
import { type Config, resolveRuntime } from '@habeas/platform/config';
import { createDataSource, pendingMigrations, Transactions } from '@habeas/platform/database';
import { type QueueStatus, queueVersions, QueueStatusReader } from '@habeas/platform/queue';

const OLDEST_DUE_SECONDS = 120;

export interface Diagnosis {
  running: { name: string; pid: number; alive: boolean }[];
  versions: Record<string, string>;
  /** Milliseconds by which this machine is ahead of the database. */
  clockDifferenceMs: number;
  pendingMigrations: string[];
  queue: QueueStatus | null;
  /** One sentence each; empty when all is well. */
  faults: string[];
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Looks at everything once. @throws the connection's error when the database cannot be reached */
export async function diagnose(config: Config): Promise<Diagnosis> {
  const dataSource = await createDataSource(config.database).initialize();
  try {
    const transactions = new Transactions(dataSource);
    const pending = await pendingMigrations((sql) => dataSource.query(sql));
    const [server] = await dataSource.query<{ server_version: string }[]>('show server_version');
    const seen = {
      running: Object.entries(resolveRuntime(config.home)?.processes ?? {}).map(([name, pid]) => ({
        name,
        pid,
        alive: isAlive(pid),
      })),
      versions: {
        node: process.versions.node,
        postgresql: server?.server_version ?? '',
        ...(await queueVersions(config.queue)),
      },
      clockDifferenceMs: Math.round(await new ClockGuard(transactions, new SystemClock()).difference()),
      pendingMigrations: pending,
      queue:
        pending.length > 0 ? null : await new QueueStatusReader(transactions, config.database, config.queue).read(),
    };
    return { ...seen, faults: faultsOf(seen) };
  } finally {
    await dataSource.destroy();
  }
}

/** What a person should look at, in the order of urgency. */
export function faultsOf({
  running,
  clockDifferenceMs,
  pendingMigrations,
  queue,
}: Omit<Diagnosis, 'faults'>): string[] {
  const faults = running.filter(({ alive }) => !alive).map(({ name }) => `The ${name} process has ended`);
  if (pendingMigrations.length > 0)
    faults.push(`The database lacks ${pendingMigrations.join(', ')}: run the migrations`);
  if (Math.abs(clockDifferenceMs) > LARGEST_CLOCK_DIFFERENCE_MS) {
    faults.push(`This machine's clock differs from the database's by ${clockDifferenceMs} ms: no worker will start`);
  }
  if (!queue) return faults;
  if ((queue.oldestDueSeconds ?? 0) > OLDEST_DUE_SECONDS) {
    faults.push(`The oldest due job has waited ${Math.round(queue.oldestDueSeconds ?? 0)} s: no worker takes jobs`);
  }
  for (const { name, code, count } of queue.stuck) faults.push(`${count} stuck: ${name} (${code})`);
  for (const { name } of queue.schedules.filter(({ late }) => late))
    faults.push(`The schedule ${name} has not succeeded lately`);
  for (const { name, lastErrorCode } of queue.schedules)
    if (lastErrorCode) faults.push(`The schedule ${name} failed last: ${lastErrorCode}`);
  if ('error' in queue.depth)
    faults.push(`The queue (${queue.backend}) does not answer: ${String(queue.depth['error'])}`);
  return faults;
}
