import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrateQueueSchema } from '../queue/queue-schema';
import { ensureApplicationRole, grantToApplication } from './application-role';
import { knownMigrations, loadMigrations, MIGRATION_TABLE, MIGRATIONS_DIR } from './migrations';
import { refuseNewerDatabase } from './start-checks';

/** Key of the advisory lock that lets one process migrate at a time: "HABE" as an integer. */
const MIGRATION_LOCK = 0x48414245;

export interface MigrationOptions {
  /** The address the application will use: its user gets the application's rights; created with this password if missing. */
  appUrl?: string;
  /** Folder of the numbered migrations, when it is not the one beside the code. */
  dir?: string;
}

/**
 * Brings the database up to the code: the application's role, the numbered migrations, BullMQ's schema, the grants.
 * Safe to call from many processes at once; all but the first find nothing left to do.
 * @param ownerUrl address of the role that owns the tables
 * @returns the names of the migrations that were applied by this call
 * @throws DatabaseNewerThanCode when the database has migrations that the code does not know
 */
export async function runMigrations(ownerUrl: string, options: MigrationOptions = {}): Promise<string[]> {
  const dir = options.dir ?? MIGRATIONS_DIR;
  const client = new Client({ connectionString: ownerUrl, application_name: 'habeas-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewerDatabase(
      (sql) => client.query<Record<string, unknown>>(sql).then(({ rows }) => rows),
      knownMigrations(dir),
    );
    await ensureApplicationRole(client, options.appUrl);
    const applied = await applyNumberedMigrations(ownerUrl, dir);
    await migrateQueueSchema(client);
    await grantToApplication(client);
    return applied;
  } finally {
    await client.end();
  }
}

async function applyNumberedMigrations(ownerUrl: string, dir: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: await loadMigrations(dir),
    migrationsTableName: MIGRATION_TABLE,
    installExtensions: false,
    poolSize: 1,
    logging: false,
  });
  await dataSource.initialize();
  try {
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return applied.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
