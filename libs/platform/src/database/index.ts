export { createDataSource, type Entities } from './data-source';
export { DatabaseModule } from './database.module';
export { type MigrationOptions, runMigrations } from './migrate';
export { knownMigrations } from './migrations';
export {
  assertDatabaseReady,
  DatabaseNewerThanCode,
  DatabaseNotReady,
  pendingMigrations,
  refuseNewerDatabase,
} from './start-checks';
export { type Transaction, Transactions } from './transactions';
