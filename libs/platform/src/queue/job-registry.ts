import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Transaction } from '../database';
import { declaredJobs, type JobOptions, jobOptions } from './job-declaration';
import { handledJob, type JobRun } from './job-handler';

interface Handler {
  handle(payload: unknown, run: JobRun): Promise<void>;
  onStuck?(payload: unknown, tx: Transaction): Promise<void>;
}

export interface RegisteredJob {
  options: JobOptions;
  handler: Handler;
}

/** Which class handles which job, found among the providers of all modules. */
@Injectable()
export class JobRegistry {
  private jobs: Map<string, RegisteredJob> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error when two classes handle the same job, or a handler's job is not declared */
  all(): ReadonlyMap<string, RegisteredJob> {
    this.jobs ??= this.discover();
    return this.jobs;
  }

  /** How long each job's lease is, by its name. */
  leaseSeconds(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.all()].map(([name, { options }]) => [name, options.leaseSeconds]));
  }

  /** @throws Error that names every declared job without a handler */
  checkComplete(): void {
    const missing = [...declaredJobs().keys()].filter((name) => !this.all().has(name));
    if (missing.length > 0) throw new Error(`No class handles the job ${missing.join(', ')}: see @HandlesJob`);
  }

  private discover(): Map<string, RegisteredJob> {
    const found = new Map<string, RegisteredJob>();
    const seen = new Map<string, object>();
    for (const { metatype, instance } of this.discovery.getProviders()) {
      const handled = metatype ? handledJob(metatype) : undefined;
      if (!handled || !instance) continue;
      if (seen.has(handled.name) && seen.get(handled.name) !== instance) {
        throw new Error(`Two classes handle the job ${handled.name}`);
      }
      seen.set(handled.name, instance as object);
      const options = { ...jobOptions(handled.name), ...handled.options };
      found.set(handled.name, { options, handler: instance as Handler });
    }
    return found;
  }
}
