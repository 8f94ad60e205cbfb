import type { DatabaseConfig } from '../config';
import { knownMigrations, MIGRATION_TABLE } from './migrations';
import { OperatorError } from '../errors';

type Query = (sql: string) => Promise<Record<string, unknown>[]>;

export class DatabaseNewerThanCode extends OperatorError {
  constructor(readonly unknown: string[]) {
    super(
      `The database is newer than this program: it has ${unknown.join(', ')}. Start the newer program, or restore.`,
    );
  }
}

export class DatabaseNotReady extends OperatorError {
  constructor(reason: string) {
    super(`The database is not ready: ${reason}`);
  }
}

async function appliedMigrations(query: Query): Promise<string[]> {
  const [found] = await query(`select to_regclass('public.${MIGRATION_TABLE}') is not null as there`);
  if (!found?.['there']) return [];
  const rows = await query(`select name from public.${MIGRATION_TABLE} order by timestamp`);
  return rows.map(({ name }) => String(name));
}

/** @throws DatabaseNewerThanCode when a migration was applied that is not among `known` */
export async function refuseNewerDatabase(query: Query, known = knownMigrations()): Promise<void> {
  const unknown = (await appliedMigrations(query)).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new DatabaseNewerThanCode(unknown);
}

/** Names of the migrations that the code has and the database has not. */
export async function pendingMigrations(query: Query, known = knownMigrations()): Promise<string[]> {
  const applied = await appliedMigrations(query);
  return known.filter((name) => !applied.includes(name));
}

async function refuseLossyDatabase(query: Query): Promise<void> {
  const settings = await query(
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')`,
  );
  const off = settings.filter(({ setting }) => setting === 'off').map(({ name }) => String(name));
  if (off.length > 0) throw new DatabaseNotReady(`it may lose what it confirmed; turn on ${off.join(', ')}`);
}

async function refuseOwner(query: Query): Promise<void> {
  const [row] = await query(
    `select rolsuper or has_schema_privilege('public', 'create') as owner from pg_roles where rolname = current_user`,
  );
  if (row?.['owner']) {
    throw new DatabaseNotReady('DATABASE_URL names a role that may change tables; it must be the application role');
  }
}

/** What must be true of the database before a process serves anything. */
export async function assertDatabaseReady(query: Query, config: DatabaseConfig): Promise<void> {
  await refuseNewerDatabase(query);
  const pending = await pendingMigrations(query);
  if (pending.length > 0) throw new DatabaseNotReady(`run the migrations first, missing: ${pending.join(', ')}`);
  if (config.acceptUnsafe) return;
  await refuseLossyDatabase(query);
  await refuseOwner(query);
}
