import { version as bullmqVersion } from 'bullmq/package.json';
import { Redis } from 'ioredis';
import type { QueueConfig } from '../config';

/** Versions of what carries the queue: `bullmq`, and `redis` where it is used (`unreachable` when nobody answers). */
export async function queueVersions(config: QueueConfig): Promise<Record<string, string>> {
  if (!config.redisUrl) return { bullmq: bullmqVersion };
  const redis = new Redis(config.redisUrl, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const answer = /^redis_version:(\S+)/m.exec(await redis.info('server'))?.[1];
    return { bullmq: bullmqVersion, redis: answer ?? 'unknown' };
  } catch {
    return { bullmq: bullmqVersion, redis: 'unreachable' };
  } finally {
    redis.disconnect();
  }
}
