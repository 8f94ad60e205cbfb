import { Redis } from 'ioredis';
import { OperatorError } from '../errors';

export class RedisWouldLoseJobs extends OperatorError {
  constructor(policy: string) {
    super(`Redis has maxmemory-policy ${policy} and may drop jobs: set it to noeviction and start again`);
  }
}

export class RedisUnreachable extends OperatorError {
  constructor() {
    super('Redis cannot be reached at REDIS_URL');
  }
}

/** @throws RedisWouldLoseJobs unless the eviction policy is noeviction; RedisUnreachable when nobody answers */
export async function assertRedisKeepsJobs(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect().catch(() => {
      throw new RedisUnreachable();
    });
    // INFO rather than CONFIG GET: hosted Redis often forbids the latter.
    const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1] ?? 'unknown';
    if (policy !== 'noeviction') throw new RedisWouldLoseJobs(policy);
  } finally {
    redis.disconnect();
  }
}
