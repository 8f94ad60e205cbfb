import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database';
import { type JobName, jobOptions, type JobPayload } from './job-declaration';
import { checkJobPayload } from './job-payload';

export interface AddOptions {
  /** Not before this instant, by the database's clock. */
  dueAt?: Date;
  /** Not before so many milliseconds from now (or from `dueAt`). */
  delayMs?: number;
  /** A second job of the same name and key is not added, even when the first is long done. */
  key?: string;
}

const ADD = `
  insert into outbox_job (name, lane, payload, key, due_at)
  values ($1, $2, $3, $4, coalesce($5::timestamptz, clock_timestamp()) + $6 * interval '1 millisecond')
  on conflict (name, key) do nothing
  returning id`;

/** Where work is ordered: a row in the transaction that needs it. Nothing runs before that transaction commits. */
@Injectable()
export class Outbox {
  /**
   * @returns the job's id, or null when a job of this name and key exists
   * @throws InvalidJobPayload when the payload holds anything but ids, integers and slugs
   */
  async add<N extends JobName>(
    tx: Transaction,
    name: N,
    payload: JobPayload<N>,
    options: AddOptions = {},
  ): Promise<string | null> {
    const { lane } = jobOptions(name);
    checkJobPayload(payload);
    const { dueAt = null, delayMs = 0, key = null } = options;
    const rows = await tx.query<{ id: string }[]>(ADD, [name, lane, payload, key, dueAt, delayMs]);
    return rows[0]?.id ?? null;
  }
}
