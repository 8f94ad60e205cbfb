import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database';
import type { JobName, JobOptions, JobPayload } from './job-declaration';

export interface JobRun {
  /** The outbox row: the same for every run of the same job, so it serves as an idempotency key. */
  readonly id: string;
  /** 1 for the first run. */
  readonly attempt: number;
  /** Aborted when the lease is lost or the process shuts down. */
  readonly signal: AbortSignal;
  /** Call in each transaction that writes: locks the job, renews the lease. @throws LeaseLost when it is another worker's */
  fence(tx: Transaction): Promise<void>;
  /** Fences, and marks the job done in this same transaction: the effect is written exactly once. */
  finish(tx: Transaction): Promise<void>;
}

/** Does one kind of job. It may run again after a crash, so each effect is fenced or idempotent. */
export interface JobHandler<N extends JobName> {
  handle(payload: JobPayload<N>, run: JobRun): Promise<void>;
  /** Called once, in the transaction that marks the job as stuck. */
  onStuck?(payload: JobPayload<N>, tx: Transaction): Promise<void>;
}

export interface HandledJob {
  name: string;
  options: Partial<Pick<JobOptions, 'maxAttempts' | 'leaseSeconds' | 'backoffSeconds'>>;
}

const HANDLED_JOB = Symbol('handled-job');

/** Makes a class the one handler of a job; list it among its module's providers. */
export function HandlesJob(name: JobName, options: HandledJob['options'] = {}): ClassDecorator {
  return (target) => {
    Injectable()(target);
    Reflect.defineMetadata(HANDLED_JOB, { name, options } satisfies HandledJob, target);
  };
}

export function handledJob(target: object): HandledJob | undefined {
  return Reflect.getMetadata(HANDLED_JOB, target) as HandledJob | undefined;
}
