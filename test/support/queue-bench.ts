import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Pool } from 'pg';
import { loadConfig } from '@habeas/platform/config';
import { Transactions } from '@habeas/platform/database';
import { type AddOptions, JobWorker, Outbox, type JobName, type JobPayload } from '@habeas/platform/queue';
import { createTestDatabase, type TestDatabase } from './database';
import { eventually } from './eventually';
import { EFFECTS, QueueJobsModule } from './queue-jobs';
import { startRedis, type TestRedis } from './redis';
import { wipeQueue } from './wiped-queue';

export type Backend = 'postgresql' | 'redis';
export type QueueSettings = Record<`QUEUE_${string}`, string>;

const QUICK: QueueSettings = { QUEUE_RELAY_INTERVAL_MS: '200', QUEUE_REENQUEUE_SECONDS: '3' };

/** One database (and Redis) with the queue's spec jobs, as many workers as a spec starts, in this process or in others. */
export class QueueBench {
  database: TestDatabase;
  redis: TestRedis | undefined;
  private readonly apps: INestApplicationContext[] = [];
  private readonly children: ChildProcess[] = [];
  private pool: Pool;
  private producer: INestApplicationContext;

  private constructor(private readonly settings: QueueSettings) {}

  /** @param settings of the queue; none are its defaults. What is not said is quick enough for a spec */
  static async open(backend: Backend, settings = QUICK): Promise<QueueBench> {
    const bench = new QueueBench(settings);
    bench.database = await createTestDatabase();
    bench.redis = backend === 'redis' ? await startRedis() : undefined;
    bench.pool = new Pool({ connectionString: bench.database.ownerUrl, max: 2 });
    bench.pool.on('error', () => undefined);
    await bench.pool.query(EFFECTS);
    bench.producer = await bench.app();
    return bench;
  }

  env(): Record<string, string> {
    const redis: Record<string, string> = this.redis ? { REDIS_URL: this.redis.url } : {};
    return {
      ...redis,
      DATABASE_URL: this.database.appUrl,
      HABEAS_ACCEPT_UNSAFE_DATABASE: '1',
      ...this.settings,
    };
  }

  async app(): Promise<INestApplicationContext> {
    const config = loadConfig(this.env());
    const app = await NestFactory.createApplicationContext(QueueJobsModule.forRoot(config), { logger: false });
    this.apps.push(app);
    return app;
  }

  async startWorker(): Promise<JobWorker> {
    const worker = (await this.app()).get(JobWorker);
    await worker.start();
    return worker;
  }

  /** A worker in a process of its own, ready when this resolves. Rejects with what it says when it does not start. */
  async startWorkerProcess(preload: string[] = []): Promise<ChildProcess> {
    const modules = ['./tools/swc-register.cjs', ...preload].flatMap((file) => ['-r', file]);
    const child = spawn(process.execPath, [...modules, path.join('test', 'support', 'queue-worker.ts')], {
      env: { ...process.env, ...this.env() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.children.push(child);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve());
      child.once('exit', () => reject(new Error(said)));
    });
    return child;
  }

  add<N extends JobName>(name: N, payload: JobPayload<N>, options?: AddOptions): Promise<string | null> {
    const outbox = this.producer.get(Outbox);
    return this.producer.get(Transactions).run((tx) => outbox.add(tx, name, payload, options));
  }

  get transactions(): Transactions {
    return this.producer.get(Transactions);
  }

  get outbox(): Outbox {
    return this.producer.get(Outbox);
  }

  async query<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.pool.query(sql, parameters)).rows as T[];
  }

  wipe(): Promise<void> {
    return wipeQueue((sql) => this.query(sql), this.redis?.url);
  }

  async effects(subject: string): Promise<string[]> {
    const rows = await this.query<{ kind: string }>('select kind from effect where subject = $1 order by at', [
      subject,
    ]);
    return rows.map(({ kind }) => kind);
  }

  job(id: string | null): Promise<Record<string, unknown> | undefined> {
    return this.query('select * from outbox_job where id = $1', [id]).then(([row]) => row);
  }

  untilDone(id: string | null, ms?: number): Promise<unknown> {
    return eventually('the job is done', async () => (await this.job(id))?.['done_at'], ms);
  }

  untilStuck(id: string | null, ms?: number): Promise<unknown> {
    return eventually('the job is stuck', async () => (await this.job(id))?.['stuck_at'], ms);
  }

  async stopWorkers(): Promise<void> {
    for (const child of this.children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
    for (const app of this.apps.filter((one) => one !== this.producer)) {
      await app.get(JobWorker).stop();
      await app.close();
      this.apps.splice(this.apps.indexOf(app), 1);
    }
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.producer.close();
    await this.pool.end();
    await this.redis?.stop();
    await this.database.drop();
  }
}
