import { Logger } from '@nestjs/common';
import type { QueueConfig } from '../config';
import { errorCode } from './job-errors';
import { type Lane, LANES } from './job-declaration';
import type { DueJob, JobRepository } from './job.repository';
import type { QueueBackend } from './queue-backend';

const BATCH = 200;

/**
 * Hands every due row to the queue, and hands it over again when the queue seems to have lost it: relay and reconciler
 * are one loop. Only the database's clock counts, and any number of relays may run.
 */
export class Relay {
  private readonly logger = new Logger('relay');
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private again = false;
  private stopped = true;

  constructor(
    private readonly jobs: JobRepository,
    private readonly backend: QueueBackend,
    private readonly config: QueueConfig,
  ) {}

  start(): void {
    this.stopped = false;
    this.wake();
  }

  /** Looks now instead of at the next interval. */
  wake(): void {
    if (this.stopped) return;
    if (this.round) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.round = this.look().finally(() => {
      this.round = undefined;
      if (this.stopped) return;
      this.timer = setTimeout(() => this.wake(), this.again ? 5 : this.config.relayIntervalMs);
      this.again = false;
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  private async look(): Promise<void> {
    try {
      let taken: number;
      do {
        const due = await this.jobs.takeDue(this.config.reenqueueSeconds, BATCH);
        taken = due.length;
        for (const lane of LANES) await this.hand(lane, due);
      } while (taken === BATCH && !this.stopped);
    } catch (error) {
      this.logger.warn({ code: errorCode(error), relay: 'will look again' });
    }
  }

  private async hand(lane: Lane, due: DueJob[]): Promise<void> {
    const mine = due.filter((job) => job.lane === lane);
    if (mine.length === 0) return;
    try {
      // The fence in the id: a run that ended leaves no namesake in the queue that would swallow the next one.
      await this.backend.add(
        lane,
        mine.map(({ id, fence }) => ({ id, jobId: `${id}-${fence}` })),
      );
    } catch (error) {
      await this.jobs.giveBack(mine.map(({ id }) => id));
      throw error;
    }
  }
}
