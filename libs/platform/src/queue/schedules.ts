import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { errorCode } from './job-errors';
import { type Schedule, type ScheduleRun, scheduleOf } from './runs-every';
import { ScheduleRepository } from './schedule.repository';

interface Scheduled extends Schedule {
  run: (run: ScheduleRun) => Promise<void>;
}

const RENEW_MS = 20_000;

/** Runs every method that carries `@RunsEvery`, each slot once among all processes. */
@Injectable()
export class Schedules {
  private readonly logger = new Logger('schedules');
  private readonly worker = randomUUID();
  private readonly running = new Map<string, Promise<void>>();
  private controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private scheduled: Scheduled[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly slots: ScheduleRepository,
  ) {}

  /** @throws Error when two methods carry the same name */
  all(): Scheduled[] {
    this.scheduled ??= this.discover();
    return this.scheduled;
  }

  start(intervalMs: number): void {
    this.controller = new AbortController();
    this.all();
    this.timer = setInterval(() => void this.look(), intervalMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.controller.abort(new Error('shutdown'));
    await Promise.all(this.running.values());
  }

  /** Starts what has a free slot; resolves when those runs have ended. Specs call it directly. */
  async look(): Promise<void> {
    await Promise.all(this.all().map((schedule) => this.running.get(schedule.name) ?? this.track(schedule)));
  }

  private track(schedule: Scheduled): Promise<void> {
    const run = this.runSlot(schedule)
      .catch((error: unknown) => this.logger.warn({ schedule: schedule.name, code: errorCode(error) }))
      .finally(() => this.running.delete(schedule.name));
    this.running.set(schedule.name, run);
    return run;
  }

  private async runSlot({ name, seconds, run }: Scheduled): Promise<void> {
    const slot = await this.slots.claim(name, seconds, this.worker);
    if (slot === undefined) return;
    const renewal = setInterval(() => {
      this.slots.renew(name, slot, this.worker).catch(() => undefined); // the lease is longer than two lost renewals
    }, RENEW_MS);
    let failed: string | null = null;
    try {
      await run({ slot: new Date(slot * 1000), signal: this.controller.signal });
    } catch (error) {
      failed = errorCode(error);
      this.logger.error({ schedule: name, code: failed });
    } finally {
      clearInterval(renewal);
    }
    await this.slots.finish(name, slot, this.worker, failed);
  }

  private discover(): Scheduled[] {
    const found = new Map<string, Scheduled & { owner: object }>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const owner = instance as Record<string, (run: ScheduleRun) => Promise<void>>;
      const prototype = Object.getPrototypeOf(owner) as object | null;
      if (!prototype) continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const schedule = scheduleOf(prototype, method);
        if (!schedule || found.get(schedule.name)?.owner === owner) continue;
        if (found.has(schedule.name)) throw new Error(`Two methods run as the schedule ${schedule.name}`);
        found.set(schedule.name, { ...schedule, owner, run: async (run) => owner[method]?.(run) });
      }
    }
    return [...found.values()];
  }
}
