import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  Queue,
  type QueueOptions,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { type DatabaseConfig, type QueueConfig } from '../config';
import { type Lane, LANES } from './job-declaration';
import { QUEUE_SCHEMA } from './queue-schema';
import { assertRedisKeepsJobs } from './redis-policy';

/** All that a queued job carries: the id of its row. */
export interface QueuedJob {
  id: string;
}

type LaneQueue = Queue<QueuedJob, void, 'run', QueuedJob, void, 'run', IQueueBackend>;
type LaneWorker = Worker<QueuedJob, void, 'run', IQueueBackend>;

const REDIS_COMMAND_TIMEOUT_MS = 5000;
const nameOf = (lane: Lane) => `habeas-${lane}`;

/** Opens BullMQ queues and workers on the configured backend, and closes whatever it opened. */
export class QueueBackend {
  private readonly queues = new Map<Lane, LaneQueue>();
  private readonly workers: LaneWorker[] = [];
  private readonly connections: Redis[] = [];

  constructor(
    private readonly database: DatabaseConfig,
    private readonly config: QueueConfig,
    private readonly onError: (error: Error) => void,
  ) {}

  get kind(): 'redis' | 'postgresql' {
    return this.config.redisUrl ? 'redis' : 'postgresql';
  }

  /** @throws RedisWouldLoseJobs when Redis may evict keys */
  async check(): Promise<void> {
    if (this.config.redisUrl) await assertRedisKeepsJobs(this.config.redisUrl);
  }

  /** Hands ids to the queue of a lane. Fails at once when the backend is away. */
  async add(lane: Lane, jobs: { id: string; jobId: string }[]): Promise<void> {
    const options = { attempts: 1, removeOnComplete: true, removeOnFail: true };
    const bulk = jobs.map(({ id, jobId }) => ({ name: 'run' as const, data: { id }, opts: { ...options, jobId } }));
    const queue = this.queue(lane);
    if (this.kind === 'redis') await queue.addBulk(bulk);
    // On PostgreSQL a bulk creates a sequence, which the application's role may not: one by one it needs none.
    else await Promise.all(bulk.map(({ name, data, opts }) => queue.add(name, data, opts)));
  }

  /** Starts taking jobs from a lane. */
  work(lane: Lane, concurrency: number, run: (id: string) => Promise<void>): void {
    const options: WorkerOptions = {
      ...this.options({ maxRetriesPerRequest: null }, concurrency + 1),
      concurrency,
      stalledInterval: this.config.lockSeconds * 500,
      lockDuration: this.config.lockSeconds * 1000,
      maxStalledCount: 3,
      drainDelay: 5,
    };
    const worker = new Worker<QueuedJob, void, 'run', IQueueBackend>(
      nameOf(lane),
      ({ data }) => run(data.id),
      options,
      this.factory(),
    );
    worker.on('error', this.onError);
    this.workers.push(worker);
  }

  /** Stops taking jobs and waits for those that run. */
  async closeWorkers(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.close().catch(this.onError)));
  }

  /** Jobs in each lane's queue, by BullMQ's state. */
  async depth(): Promise<Record<string, Record<string, number>>> {
    const counts = LANES.map(async (lane) => [lane, await this.queue(lane).getJobCounts()] as const);
    return Object.fromEntries(await Promise.all(counts));
  }

  async close(): Promise<void> {
    await this.closeWorkers();
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(this.onError)));
    this.queues.clear();
    for (const connection of this.connections.splice(0)) connection.disconnect();
  }

  private queue(lane: Lane): LaneQueue {
    const known = this.queues.get(lane);
    if (known) return known;
    const redis = { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: REDIS_COMMAND_TIMEOUT_MS };
    const options = { ...this.options(redis, 4), skipMetasUpdate: true };
    const opened = new Queue<QueuedJob, void, 'run', QueuedJob, void, 'run', IQueueBackend>(
      nameOf(lane),
      options,
      this.factory(),
    );
    opened.on('error', this.onError);
    this.queues.set(lane, opened);
    return opened;
  }

  private factory(): BackendFactory<IQueueBackend> {
    // The two differ in the type of `connection` alone, which `options` makes to fit.
    return (this.config.redisUrl ? createRedisBackend : createPostgresBackend) as BackendFactory<IQueueBackend>;
  }

  private options(redis: object, poolSize: number): QueueOptions {
    if (this.config.redisUrl) {
      const connection = new Redis(this.config.redisUrl, {
        ...redis,
        retryStrategy: (times) => Math.min(times * 100, 2000),
      });
      connection.on('error', this.onError);
      this.connections.push(connection);
      return { connection };
    }
    const connection = { connectionString: this.database.url, schema: QUEUE_SCHEMA, migrate: false, max: poolSize };
    return { connection };
  }
}
