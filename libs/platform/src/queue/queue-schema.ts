import { runMigrations } from 'bullmq';
import type { Client } from 'pg';

/** Where BullMQ keeps its own tables when it works on PostgreSQL. */
export const QUEUE_SCHEMA = 'bullmq';

/** Creates or upgrades BullMQ's tables as the owner; the application's role may only use them. Lost tables are made again. */
export async function migrateQueueSchema(owner: Client): Promise<void> {
  await runMigrations(owner, QUEUE_SCHEMA);
}
