import { randomInt } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../database';
import { errorCode, FatalJobError, LeaseLost, RetryLater } from './job-errors';
import { checkJobPayload } from './job-payload';
import { JobRegistry, type RegisteredJob } from './job-registry';
import { type ClaimedJob, JobRepository } from './job.repository';
import { keepLease } from './lease';

const LARGEST_BACKOFF_MS = 15 * 60_000;
const CRASHES_ALLOWED = 2;
const UNKNOWN_JOB_LEASE_SECONDS = 60;

/**
 * Milliseconds to wait after a failed attempt: doubles from `firstSeconds`, up to a quarter of an hour.
 * @param percent 50 to 150, so that a crowd that failed together does not come back together
 */
export function backoffMs(attempt: number, firstSeconds: number, percent = randomInt(50, 151)): number {
  const wait = Math.min(firstSeconds * 1000 * 2 ** (attempt - 1), LARGEST_BACKOFF_MS);
  return Math.round((wait * percent) / 100);
}

/** Runs one durable job from claim to its end. Whoever delivers the id, and however often, only one run holds the lease. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('jobs');
  private readonly running = new Set<AbortController>();

  constructor(
    private readonly jobs: JobRepository,
    private readonly registry: JobRegistry,
    private readonly transactions: Transactions,
  ) {}

  /** Claims and runs the job if it is due and nobody's. Never throws for what the handler did. */
  async run(id: string): Promise<void> {
    const job = await this.jobs.claim(id, this.registry.leaseSeconds(), UNKNOWN_JOB_LEASE_SECONDS);
    if (!job) return;
    const registered = this.registry.all().get(job.name);
    if (!registered) return this.stick(job, 'no-handler');
    if (job.crashes > CRASHES_ALLOWED) return this.stick(job, 'worker-crashed', registered);
    if (job.attempts > registered.options.maxAttempts) return this.stick(job, 'too-many-attempts', registered);
    await this.execute(job, registered);
  }

  /** Runs what is due now in this process, one after the other, until nothing is due: for specs and one-off commands. */
  async runDue(): Promise<number> {
    let count = 0;
    for (;;) {
      const due = await this.jobs.takeDue(0, 50, [...this.registry.all().keys()]);
      if (due.length === 0) return count;
      for (const { id } of due) await this.run(id);
      count += due.length;
    }
  }

  /** Tells every running handler to stop; what it leaves undone goes back without counting as a failure. */
  abortAll(): void {
    for (const controller of this.running) controller.abort(new Error('shutdown'));
  }

  private async execute(job: ClaimedJob, registered: RegisteredJob): Promise<void> {
    const { options, handler } = registered;
    const controller = new AbortController();
    this.running.add(controller);
    const endLease = keepLease(this.jobs, job, options.leaseSeconds, controller);
    try {
      checkJobPayload(job.payload);
      await handler.handle(job.payload, {
        id: job.id,
        attempt: job.attempts,
        signal: controller.signal,
        fence: async (tx) => {
          if (!(await this.jobs.renew(job, options.leaseSeconds, tx))) throw new LeaseLost();
        },
        finish: async (tx) => {
          if (!(await this.jobs.finish(job, tx))) throw new LeaseLost();
        },
      });
      await this.jobs.finish(job);
    } catch (error) {
      await this.failed(job, registered, error, controller.signal);
    } finally {
      endLease();
      this.running.delete(controller);
    }
  }

  private async failed(job: ClaimedJob, registered: RegisteredJob, error: unknown, signal: AbortSignal): Promise<void> {
    const { options } = registered;
    const code = errorCode(error);
    if (error instanceof LeaseLost) return this.logger.warn({ job: job.name, id: job.id, code });
    if (signal.aborted) return void (await this.jobs.putBack(job, 0, null, false));
    if (error instanceof RetryLater) return void (await this.jobs.putBack(job, error.waitMs, code, false));
    this.logger.warn({ job: job.name, id: job.id, attempt: job.attempts, code });
    const final =
      error instanceof FatalJobError || code === 'invalid-job-payload' || job.attempts >= options.maxAttempts;
    if (final) return this.stick(job, code, registered);
    await this.jobs.putBack(job, backoffMs(job.attempts, options.backoffSeconds), code, true);
  }

  private async stick(job: ClaimedJob, code: string, registered?: RegisteredJob): Promise<void> {
    this.logger.error({ job: job.name, id: job.id, code, stuck: true });
    try {
      await this.transactions.run(async (tx) => {
        if (!(await this.jobs.stick(job, code, tx))) return;
        if (code !== 'invalid-job-payload') await registered?.handler.onStuck?.(job.payload, tx);
      });
    } catch (error) {
      // What the handler could not record must not hide that the job is stuck.
      this.logger.error({ job: job.name, id: job.id, code: errorCode(error), onStuck: 'failed' });
      await this.transactions.run((tx) => this.jobs.stick(job, code, tx));
    }
  }
}
