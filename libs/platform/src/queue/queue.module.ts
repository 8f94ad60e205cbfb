import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ClockModule } from '../clock';
import { QueueConfig } from '../config';
import { JobRegistry } from './job-registry';
import { JobRunner } from './job-runner';
import { JobWorker } from './job-worker';
import { JobRepository } from './job.repository';
import { Outbox } from './outbox';
import { QueueHeartbeat, QueueHeartbeatHandler } from './queue-heartbeat';
import { QueueStatusReader } from './queue-status';
import { ScheduleRepository } from './schedule.repository';
import { Schedules } from './schedules';

/** The outbox for everybody, and the worker for the process that starts it. Opens no connection of its own until then. */
@Global()
@Module({
  imports: [DiscoveryModule, ClockModule],
  providers: [
    JobRegistry,
    JobRepository,
    JobRunner,
    JobWorker,
    Outbox,
    QueueHeartbeat,
    QueueHeartbeatHandler,
    QueueStatusReader,
    ScheduleRepository,
    Schedules,
  ],
  exports: [JobRunner, JobWorker, Outbox, QueueStatusReader, Schedules],
})
export class QueueModule {
  static forRoot(config: QueueConfig): DynamicModule {
    return { module: QueueModule, providers: [{ provide: QueueConfig, useValue: config }] };
  }
}
