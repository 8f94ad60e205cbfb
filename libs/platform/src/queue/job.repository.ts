import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../database';

export interface DueJob {
  id: string;
  lane: string;
  fence: string;
}

export interface ClaimedJob {
  id: string;
  name: string;
  payload: unknown;
  attempts: number;
  crashes: number;
  fence: string;
}

const OPEN = 'done_at is null and stuck_at is null';

const TAKE_DUE = `
  update outbox_job set enqueued_at = clock_timestamp()
  where id in (
    select id from outbox_job
    where ${OPEN} and due_at <= clock_timestamp()
      and (lease_until is null or lease_until < clock_timestamp())
      and (enqueued_at is null or enqueued_at < clock_timestamp() - $1 * interval '1 second')
      and ($3::text[] is null or name = any($3))
    order by due_at limit $2 for update skip locked)
  returning id, lane, fence`;

// A lease that ran out without a word means that its worker died; three such deaths and the job is quarantined.
const CLAIM = `
  update outbox_job set attempts = attempts + 1, fence = fence + 1, enqueued_at = null,
    crashes = crashes + (lease_until is not null)::int,
    lease_until = clock_timestamp() + coalesce(($2::jsonb ->> name)::float8, $3) * interval '1 second'
  where id = $1 and ${OPEN} and due_at <= clock_timestamp() and (lease_until is null or lease_until < clock_timestamp())
  returning id, name, payload, attempts, crashes, fence`;

const RENEW = `
  update outbox_job set lease_until = clock_timestamp() + $3 * interval '1 second'
  where id = $1 and fence = $2 and ${OPEN} returning id`;

const FINISH = `
  update outbox_job set done_at = clock_timestamp(), lease_until = null, last_error_code = null
  where id = $1 and fence = $2 and ${OPEN} returning id`;

const PUT_BACK = `
  update outbox_job set due_at = clock_timestamp() + $3 * interval '1 millisecond', enqueued_at = null,
    lease_until = null, attempts = attempts - $5, last_error_code = coalesce($4, last_error_code)
  where id = $1 and fence = $2 and ${OPEN} returning id`;

const STICK = `
  update outbox_job set stuck_at = clock_timestamp(), lease_until = null, last_error_code = $3
  where id = $1 and fence = $2 and ${OPEN} returning id`;

/** Every statement on the durable jobs. All times are the database's. Writes tell whether the fence still held. */
@Injectable()
export class JobRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Marks due jobs as handed to the queue and answers them; two callers never get the same one. */
  takeDue(reenqueueSeconds: number, limit: number, names: string[] | null = null): Promise<DueJob[]> {
    return this.rows<DueJob>(TAKE_DUE, [reenqueueSeconds, limit, names]);
  }

  async giveBack(ids: string[]): Promise<void> {
    await this.rows('update outbox_job set enqueued_at = null where id = any($1) returning id', [ids]);
  }

  /**
   * Takes the job if it is due and nobody's.
   * @param leaseSeconds by the name of the job, which only its row tells; `otherwise` for any other name
   */
  async claim(
    id: string,
    leaseSeconds: Readonly<Record<string, number>>,
    otherwise: number,
  ): Promise<ClaimedJob | undefined> {
    const rows = await this.rows<ClaimedJob>(CLAIM, [id, JSON.stringify(leaseSeconds), otherwise]);
    return rows[0];
  }

  renew(job: ClaimedJob, leaseSeconds: number, tx?: Transaction): Promise<boolean> {
    return this.holds(RENEW, [job.id, job.fence, leaseSeconds], tx);
  }

  finish(job: ClaimedJob, tx?: Transaction): Promise<boolean> {
    return this.holds(FINISH, [job.id, job.fence], tx);
  }

  /** @param counts whether this run was a failed attempt */
  putBack(job: ClaimedJob, waitMs: number, code: string | null, counts: boolean): Promise<boolean> {
    return this.holds(PUT_BACK, [job.id, job.fence, waitMs, code, counts ? 0 : 1]);
  }

  stick(job: ClaimedJob, code: string, tx: Transaction): Promise<boolean> {
    return this.holds(STICK, [job.id, job.fence, code], tx);
  }

  private async holds(sql: string, parameters: unknown[], tx?: Transaction): Promise<boolean> {
    return (await this.rows(sql, parameters, tx)).length > 0;
  }

  private async rows<T>(sql: string, parameters: unknown[], tx?: Transaction): Promise<T[]> {
    // One statement is a transaction by itself: opening one around it would take four round trips, for every job.
    const answer = await (tx ?? this.dataSource).query<unknown>(sql, parameters);
    // TypeORM answers [rows, count] to an update and rows to everything else.
    return (sql.trimStart().startsWith('update') ? (answer as [T[], number])[0] : answer) as T[];
  }
}
