import { Injectable } from '@nestjs/common';
import { Transactions } from '../database';

const LEASE_SECONDS = 60;

const CLAIM = `
  insert into schedule_slot as s (name, slot, claimed_by, started_at, lease_until, seconds)
  values ($1, floor(extract(epoch from clock_timestamp()) / $2::int) * $2::int, $3, clock_timestamp(),
          clock_timestamp() + ${LEASE_SECONDS} * interval '1 second', $2::int)
  on conflict (name) do update set slot = excluded.slot, claimed_by = excluded.claimed_by, finished_at = null,
    started_at = excluded.started_at, lease_until = excluded.lease_until, seconds = excluded.seconds
  where (s.slot < excluded.slot or s.slot > excluded.slot + excluded.seconds)
    and (s.finished_at is not null or s.lease_until < clock_timestamp())
  returning slot`;

const RENEW = `
  update schedule_slot set lease_until = clock_timestamp() + ${LEASE_SECONDS} * interval '1 second'
  where name = $1 and slot = $2 and claimed_by = $3`;

const FINISH = `
  update schedule_slot set finished_at = clock_timestamp(), last_error_code = $4,
    succeeded_at = case when $4::text is null then clock_timestamp() else succeeded_at end
  where name = $1 and slot = $2 and claimed_by = $3`;

/** Which process runs which slot of periodic work, by the database's clock. */
@Injectable()
export class ScheduleRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The slot's start in seconds since 1970, or undefined when it is another's or was done. */
  async claim(name: string, seconds: number, worker: string): Promise<number | undefined> {
    const rows = await this.transactions.run((tx) => tx.query<{ slot: string }[]>(CLAIM, [name, seconds, worker]));
    return rows[0] && Number(rows[0].slot);
  }

  async renew(name: string, slot: number, worker: string): Promise<void> {
    await this.transactions.run((tx) => tx.query(RENEW, [name, slot, worker]));
  }

  async finish(name: string, slot: number, worker: string, errorCode: string | null): Promise<void> {
    await this.transactions.run((tx) => tx.query(FINISH, [name, slot, worker, errorCode]));
  }
}
