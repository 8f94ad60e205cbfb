import { Injectable, Logger } from '@nestjs/common';
import { ClockDiffers, ClockGuard } from '../clock';
import { DatabaseConfig, QueueConfig } from '../config';
import { type Lane, LANES } from './job-declaration';
import { errorCode } from './job-errors';
import { JobRegistry } from './job-registry';
import { JobRunner } from './job-runner';
import { JobRepository } from './job.repository';
import { OutboxListener } from './outbox-listener';
import { QueueBackend } from './queue-backend';
import { Relay } from './relay';
import { Schedules } from './schedules';

const CLOCK_CHECK_MS = 60_000;

/** What a worker process runs: the relay, the lanes, the schedules, and the guard that halts them when the clock is wrong. */
@Injectable()
export class JobWorker {
  private readonly logger = new Logger('worker');
  private backend: QueueBackend | undefined;
  private relay: Relay | undefined;
  private listener: OutboxListener | undefined;
  private clockTimer: NodeJS.Timeout | undefined;
  private working = false;

  constructor(
    private readonly database: DatabaseConfig,
    private readonly config: QueueConfig,
    private readonly registry: JobRegistry,
    private readonly runner: JobRunner,
    private readonly jobs: JobRepository,
    private readonly schedules: Schedules,
    private readonly clockGuard: ClockGuard,
  ) {}

  /**
   * Starts working.
   * @throws ClockDiffers, RedisWouldLoseJobs, RedisUnreachable, or Error when a declared job has no handler or two
   */
  async start({ clockCheckMs = CLOCK_CHECK_MS } = {}): Promise<void> {
    this.registry.checkComplete();
    await this.clockGuard.check();
    const backend = new QueueBackend(this.database, this.config, (error) => this.report(error));
    await backend.check();
    this.backend = backend;
    this.relay = new Relay(this.jobs, backend, this.config);
    this.listener = new OutboxListener(this.database.url, () => this.relay?.wake());
    await this.listener.start();
    this.work();
    this.clockTimer = setInterval(() => void this.watchClock(), clockCheckMs);
    this.logger.log({ queue: backend.kind, working: true });
  }

  /** Lets running handlers end (they are told to), gives back what they leave, and closes every connection. */
  async stop(): Promise<void> {
    clearInterval(this.clockTimer);
    await this.listener?.stop();
    await this.halt();
    await this.backend?.close();
    this.backend = undefined;
  }

  get isWorking(): boolean {
    return this.working;
  }

  private work(): void {
    const concurrency: Record<Lane, number> = {
      default: this.config.concurrencyDefault,
      sources: this.config.concurrencySources,
      mail: this.config.concurrencyMail,
    };
    for (const lane of LANES) this.backend?.work(lane, concurrency[lane], (id) => this.runner.run(id));
    this.relay?.start();
    this.schedules.start(this.config.relayIntervalMs);
    this.working = true;
  }

  private async halt(): Promise<void> {
    this.working = false;
    this.runner.abortAll();
    await Promise.all([this.relay?.stop(), this.schedules.stop(), this.backend?.closeWorkers()]);
  }

  private async watchClock(): Promise<void> {
    try {
      await this.clockGuard.check();
      if (!this.working && this.backend) this.work();
    } catch (error) {
      if (!(error instanceof ClockDiffers)) return this.report(error); // no database, no work: nothing to halt
      this.logger.error({ code: 'clock-differs', differenceMs: Math.round(error.differenceMs), working: false });
      if (this.working) await this.halt();
    }
  }

  private report(error: unknown): void {
    this.logger.warn({ queue: this.backend?.kind, code: errorCode(error) });
  }
}
