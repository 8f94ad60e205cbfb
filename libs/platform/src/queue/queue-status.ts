import { Injectable } from '@nestjs/common';
import { DatabaseConfig, QueueConfig } from '../config';
import { type Transaction, Transactions } from '../database';
import { errorCode } from './job-errors';
import { QueueBackend } from './queue-backend';

export interface QueueStatus {
  backend: 'postgresql' | 'redis';
  /** Open jobs whose time has come. */
  due: number;
  /** Seconds that the oldest of them has waited; null when there is none. */
  oldestDueSeconds: number | null;
  /** Open jobs whose time has not come. */
  later: number;
  running: number;
  stuck: { name: string; code: string; count: number }[];
  schedules: {
    name: string;
    seconds: number;
    succeededSecondsAgo: number | null;
    late: boolean;
    lastErrorCode: string | null;
  }[];
  /** BullMQ's own counts by lane, or the code of the error that asking for them gave. */
  depth: Record<string, Record<string, number>> | { error: string };
}

const COUNTS = `
  select count(*) filter (where due_at <= now())::int as due, count(*) filter (where due_at > now())::int as later,
    count(*) filter (where lease_until > now())::int as running,
    extract(epoch from now() - min(due_at) filter (where due_at <= now() and (lease_until is null or lease_until < now())))::float
      as "oldestDueSeconds"
  from outbox_job where done_at is null and stuck_at is null`;

const STUCK = `
  select name, coalesce(last_error_code, 'unknown') as code, count(*)::int as count
  from outbox_job where stuck_at is not null group by 1, 2 order by 3 desc`;

const SCHEDULES = `
  select name, seconds, extract(epoch from now() - succeeded_at)::float as "succeededSecondsAgo",
    coalesce(succeeded_at, started_at) < now() - 2 * seconds * interval '1 second' as late, last_error_code as "lastErrorCode"
  from schedule_slot order by name`;

type Counts = Pick<QueueStatus, 'due' | 'later' | 'running' | 'oldestDueSeconds'>;

/** What the doctor, a health page and an alert look at. */
@Injectable()
export class QueueStatusReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: DatabaseConfig,
    private readonly config: QueueConfig,
  ) {}

  async read(): Promise<QueueStatus> {
    const backend = new QueueBackend(this.database, this.config, () => undefined);
    try {
      const rows = await this.transactions.read((tx) => this.readRows(tx));
      const depth = await backend.depth().catch((error: unknown) => ({ error: errorCode(error) }));
      return { backend: backend.kind, ...rows, depth };
    } finally {
      await backend.close();
    }
  }

  private async readRows(tx: Transaction): Promise<Omit<QueueStatus, 'backend' | 'depth'>> {
    const [counts] = await tx.query<Counts[]>(COUNTS);
    if (!counts) throw new Error('The outbox cannot be counted');
    const stuck = await tx.query<QueueStatus['stuck']>(STUCK);
    return { ...counts, stuck, schedules: await tx.query<QueueStatus['schedules']>(SCHEDULES) };
  }
}
