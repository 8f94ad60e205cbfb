import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { QueueBench } from '../support/queue-bench';
import { startRedis } from '../support/redis';

/** How long a command to Redis would be waited for: whoever orders work waits for none. */
const WAITS_FOR_REDIS_MS = 5000;

describe('a Redis that cannot be trusted', () => {
  let bench: QueueBench;
  beforeAll(async () => {
    bench = await QueueBench.open('redis');
  });
  afterEach(() => bench.stopWorkers());
  afterAll(() => bench.close());

  it.each(['allkeys-lru', 'volatile-lru', 'volatile-ttl'])('is refused at start with the policy %s', async (policy) => {
    const redis = new Redis(bench.redis?.url ?? '');
    await redis.config('SET', 'maxmemory-policy', policy);
    await expect(bench.startWorkerProcess()).rejects.toThrow(`Redis has maxmemory-policy ${policy}`);
    await redis.config('SET', 'maxmemory-policy', 'noeviction');
    redis.disconnect();
    await bench.startWorkerProcess();
  });

  it('holds up nobody who orders work while it is away, and everything is done once it is back', async () => {
    await bench.startWorkerProcess();
    await bench.untilDone(await bench.add('spec-effect', { subject: randomUUID() }));
    const port = Number(new URL(bench.redis?.url ?? '').port);
    await bench.redis?.stop();
    const began = performance.now();
    const ids = await Promise.all(
      Array.from({ length: 10 }, () => bench.add('spec-effect', { subject: randomUUID() })),
    );
    expect(performance.now() - began).toBeLessThan(WAITS_FOR_REDIS_MS);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    bench.redis = await startRedis([], port);
    for (const id of ids) await bench.untilDone(id, 60_000);
  }, 90_000);

  it('says that it cannot be reached when it is not there at start', async () => {
    await bench.redis?.stop();
    await expect(bench.startWorkerProcess()).rejects.toThrow('Redis cannot be reached');
  });
});
