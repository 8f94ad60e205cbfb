import type { DatabaseConfig } from '@habeas/platform/config';
import { assertDatabaseReady, createDataSource, type Entities, Transactions } from '@habeas/platform/database';
import { AuditEntry } from './audit-entry.entity';
import { AuditRepository } from './audit.repository';
import { Audit } from './audit.service';

/** The audit of an installation outside its processes; `close` it in the end. */
export interface OpenAudit {
  audit: Audit;
  transactions: Transactions;
  close(): Promise<void>;
}

/**
 * Opens the audit for an operator's command.
 * @param config the database of the installation, under the application's own role
 * @param entities that the command needs beside
 * @throws DatabaseNotReady, DatabaseNewerThanCode, or the driver's error when it cannot be reached
 */
export async function openAudit(config: DatabaseConfig, entities: Entities = []): Promise<OpenAudit> {
  const database = createDataSource(config, [AuditEntry, ...entities]);
  await database.initialize();
  try {
    await assertDatabaseReady((sql) => database.query(sql), config);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  const transactions = new Transactions(database);
  const audit = new Audit(new AuditRepository(), transactions);
  return { audit, transactions, close: () => database.destroy() };
}
