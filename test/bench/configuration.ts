import os from 'node:os';
import { Client } from 'pg';
import { version as bullmq } from 'bullmq/package.json';

/** What every figure depends on. The load is that of the last minute: a busy machine makes all numbers larger, ratios less so. */
export async function readConfiguration(adminUrl: string): Promise<Record<string, string | number>> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name in ('server_version', 'fsync', 'synchronous_commit')`,
    );
    const setting = (name: string): string => rows.find((row) => row.name === name)?.setting ?? 'unknown';
    return {
      Node: process.version,
      PostgreSQL: setting('server_version'),
      fsync: setting('fsync'),
      synchronous_commit: setting('synchronous_commit'),
      BullMQ: bullmq,
      cores: os.availableParallelism(),
      processor: os.cpus()[0]?.model ?? 'unknown',
      system: `${os.type()} ${os.release()}`,
      'load before': Number((os.loadavg()[0] ?? 0).toFixed(1)),
    };
  } finally {
    await client.end();
  }
}
