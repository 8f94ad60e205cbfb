import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import type { DatabaseConfig } from '../config';
import { MIGRATION_TABLE } from './migrations';

export type Entities = (string | (new () => object) | EntitySchema)[];

const LOCK_TIMEOUT_MS = 5000;
const IDLE_IN_TRANSACTION_MS = 60_000;

/** Options of the application's pool: every wait has an end, so that a stuck peer becomes an error and not a standstill. */
export function dataSourceOptions(config: DatabaseConfig, entities: Entities): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.url,
    entities,
    installExtensions: false,
    // gen_random_uuid() is PostgreSQL's own; the setting only keeps uuid-ossp out.
    uuidExtension: 'pgcrypto',
    migrationsTableName: MIGRATION_TABLE,
    poolSize: config.poolSize,
    // Also the wait for a free connection of the pool. Whoever holds one is bound by the limits below; those who wait behind many
    // (fifty answers approved at once, one audit chain) must not give up before these do.
    connectTimeoutMS: config.statementTimeoutMs,
    applicationName: 'habeas',
    logging: false,
    extra: {
      statement_timeout: config.statementTimeoutMs,
      lock_timeout: LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      keepAlive: true,
      // Here and not with each transaction: that would be one more statement every time.
      options: '-c default_transaction_isolation=read\\ committed',
    },
  };
}

/** A data source outside Nest, for commands and specs: `initialize()` it, and `destroy()` it in the end. */
export function createDataSource(config: DatabaseConfig, entities: Entities = []): DataSource {
  return new DataSource(dataSourceOptions(config, entities));
}
