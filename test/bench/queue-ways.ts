import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  Queue,
  type QueueOptions,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import { loadConfig } from '@habeas/platform/config';
import { Transactions } from '@habeas/platform/database';
import { JobWorker, Outbox } from '@habeas/platform/queue';
import type { TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { Handled, QueueTaskModule } from './queue-task';

/** Where both ways work. */
export interface Place {
  database: TestDatabase;
  redisUrl?: string;
  concurrency: number;
  /** Tasks that are ordered together, as the fan-out of one request does. */
  together: number;
}

/** Orders tasks and answers when all are done; the worker works meanwhile. */
export interface Way {
  /** Answers how many runs of handlers it took. */
  run(tasks: number): Promise<number>;
  close(): Promise<void>;
}

function* groups(tasks: number, together: number): Generator<number[]> {
  for (let from = 0; from < tasks; from += together) {
    yield Array.from({ length: Math.min(together, tasks - from) }, (_, index) => from + index);
  }
}

/** Outbox rows in transactions, the relay, BullMQ, claim and finish. */
export class OurWay implements Way {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly place: Place,
  ) {}

  static async open(place: Place): Promise<OurWay> {
    const config = loadConfig({
      DATABASE_URL: place.database.appUrl,
      HABEAS_ACCEPT_UNSAFE_DATABASE: process.env['HABEAS_ACCEPT_UNSAFE_DATABASE'] ?? '0',
      QUEUE_CONCURRENCY_SOURCES: String(place.concurrency),
      ...(place.redisUrl ? { REDIS_URL: place.redisUrl } : {}),
    });
    const app = await NestFactory.createApplicationContext(QueueTaskModule.forRoot(config), { logger: false });
    await app.get(JobWorker).start();
    return new OurWay(app, place);
  }

  async run(tasks: number): Promise<number> {
    const handled = this.app.get(Handled);
    const [outbox, transactions] = [this.app.get(Outbox), this.app.get(Transactions)];
    const all = handled.expect(tasks);
    for (const group of groups(tasks, this.place.together)) {
      await transactions.run(async (tx) => {
        for (const task of group) await outbox.add(tx, 'bench-nothing', { task });
      });
    }
    await all;
    await eventually('every task is recorded as done', () => this.isDone());
    return handled.times;
  }

  async close(): Promise<void> {
    await this.app.get(JobWorker).stop();
    await this.app.close();
  }

  private async isDone(): Promise<boolean> {
    const rows = await this.app
      .get(Transactions)
      .run((tx) =>
        tx.query<unknown[]>(`select 1 from outbox_job where name = 'bench-nothing' and done_at is null limit 1`),
      );
    return rows.length === 0;
  }
}

type AnyQueue = Queue<{ task: number }, void, 'run', { task: number }, void, 'run', IQueueBackend>;
type AnyWorker = Worker<{ task: number }, void, 'run', IQueueBackend>;

/** BullMQ and nothing around it, on the same backend. */
export class BareWay implements Way {
  private readonly handled = new Handled();
  private readonly connections: Redis[] = [];
  private readonly queue: AnyQueue;
  private readonly worker: AnyWorker;

  constructor(private readonly place: Place) {
    const backend = (place.redisUrl ? createRedisBackend : createPostgresBackend) as BackendFactory<IQueueBackend>;
    this.queue = new Queue('bare', this.options(4), backend);
    const { concurrency } = place;
    const options = { ...this.options(concurrency + 1), concurrency };
    this.worker = new Worker('bare', async ({ data }) => this.handled.take(data.task), options, backend);
  }

  async run(tasks: number): Promise<number> {
    await this.worker.waitUntilReady();
    const all = this.handled.expect(tasks);
    for (const group of groups(tasks, this.place.together)) {
      const opts = { removeOnComplete: true };
      await this.queue.addBulk(group.map((task) => ({ name: 'run' as const, data: { task }, opts })));
    }
    await all;
    await eventually('no task is active', async () => (await this.queue.getActiveCount()) === 0);
    return this.handled.times;
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.close();
    for (const connection of this.connections) connection.disconnect();
  }

  private options(poolSize: number): QueueOptions {
    const { redisUrl, database } = this.place;
    if (redisUrl) {
      const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
      this.connections.push(connection);
      return { connection };
    }
    const connection = { connectionString: database.ownerUrl, schema: 'bullmq', migrate: false, max: poolSize };
    return { connection: connection };
  }
}
