import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { asInteger, Variable } from './variable';

export class QueueConfig {
  /** Absent: BullMQ works on the same PostgreSQL. */
  @Variable('REDIS_URL')
  @IsOptional()
  @Matches(/^rediss?:\/\/.+/, { message: 'must be a Redis address, redis://host:port' })
  redisUrl?: string;

  /** Jobs that one worker process runs at once, lane by lane. */
  @Variable('QUEUE_CONCURRENCY_DEFAULT', asInteger)
  @IsInt()
  @Min(1)
  @Max(200)
  concurrencyDefault = 4;

  @Variable('QUEUE_CONCURRENCY_SOURCES', asInteger)
  @IsInt()
  @Min(1)
  @Max(200)
  concurrencySources = 8;

  @Variable('QUEUE_CONCURRENCY_MAIL', asInteger)
  @IsInt()
  @Min(1)
  @Max(200)
  concurrencyMail = 2;

  /** Milliseconds between two looks of the relay; a commit wakes it sooner. */
  @Variable('QUEUE_RELAY_INTERVAL_MS', asInteger)
  @IsInt()
  @Min(50)
  @Max(60_000)
  relayIntervalMs = 1000;

  /** Seconds after which a due job that was handed to the queue and not taken is handed over again. */
  @Variable('QUEUE_REENQUEUE_SECONDS', asInteger)
  @IsInt()
  @Min(1)
  @Max(90)
  reenqueueSeconds = 60;

  /** Seconds for which the queue keeps a job for a worker that does not answer: then another one takes it. */
  @Variable('QUEUE_LOCK_SECONDS', asInteger)
  @IsInt()
  @Min(2)
  @Max(300)
  lockSeconds = 30;
}
