import { Redis } from 'ioredis';

type Run = (sql: string) => Promise<unknown[]>;

const DEADLOCK = '40P01';

/** Runs what locks tables that a worker is using: again each time that PostgreSQL ends a deadlock at our cost. */
export async function insist(run: Run, sql: string): Promise<unknown[]> {
  for (;;) {
    try {
      return await run(sql);
    } catch (error) {
      if ((error as { code?: string }).code !== DEADLOCK) throw error;
    }
  }
}

/**
 * Everything that the queue knows is gone.
 * @param run a statement as the owner of the queue's tables, when it is on PostgreSQL
 */
export async function wipeQueue(run: Run, redisUrl: string | undefined): Promise<void> {
  if (redisUrl) {
    const redis = new Redis(redisUrl);
    await redis.flushall();
    redis.disconnect();
    return;
  }
  const tables = await run(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`,
  );
  const names = (tables as { name: string }[]).map(({ name }) => `bullmq.${name}`).join(', ');
  await insist(run, `truncate ${names} cascade`);
}
