import { Injectable } from '@nestjs/common';
import { Transactions } from '../database';
import { declareJob } from './job-declaration';
import { HandlesJob, type JobHandler } from './job-handler';
import { Outbox } from './outbox';
import { RunsEvery, type ScheduleRun } from './runs-every';

declareJob('queue-heartbeat', { maxAttempts: 3 });

const MINUTE_MS = 60_000;

/** Orders one job a minute, so that operators see whether rows still reach handlers, and clears what is long done. */
@Injectable()
export class QueueHeartbeat {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  @RunsEvery('queue-heartbeat', { seconds: 60 })
  async beat({ slot }: ScheduleRun): Promise<void> {
    const minute = Math.floor(slot.getTime() / MINUTE_MS);
    await this.transactions.run((tx) =>
      this.outbox.add(tx, 'queue-heartbeat', { minute }, { key: `queue-heartbeat-${minute}` }),
    );
  }

  /** A keyed job of another name stays: its key is what forbids doing the same thing twice. */
  @RunsEvery('queue-clean-up', { seconds: 3600 })
  async cleanUp(): Promise<void> {
    await this.transactions.run((tx) =>
      tx.query(
        `delete from outbox_job where done_at < clock_timestamp() - interval '30 days' and key is null
            or done_at < clock_timestamp() - interval '1 day' and name = 'queue-heartbeat'`,
      ),
    );
  }
}

/** Having run is all it has to show: the row's times tell how long the way took. */
@HandlesJob('queue-heartbeat')
export class QueueHeartbeatHandler implements JobHandler<'queue-heartbeat'> {
  async handle(): Promise<void> {}
}
