import { SystemClock } from '@habeas/platform/clock';
import type { Config } from '@habeas/platform/config';
import { MasterKeys } from '@habeas/platform/crypto';
import { type OpenAudit, openAudit } from '../audit';
import { loadPack } from '../register';
import { SuppressionEntry } from './suppression-entry.entity';
import { SuppressionRepository } from './suppression.repository';
import { Suppressions } from './suppressions';

/** The suppression ledger of an installation outside its processes; `close` it in the end. */
export interface OpenSuppressions extends OpenAudit {
  suppressions: Suppressions;
}

/**
 * Opens the suppression ledger for an operator's command.
 * @throws DatabaseNotReady, MasterKeyProblem, PackInvalid, or the driver's error when the database cannot be reached
 */
export async function openSuppressions(config: Config): Promise<OpenSuppressions> {
  const masterKeys = MasterKeys.load(config.storage.masterKeyFile, { create: false });
  const pack = loadPack(config.pack.dir);
  const opened = await openAudit(config.database, [SuppressionEntry]);
  const entries = new SuppressionRepository();
  const suppressions = new Suppressions(entries, masterKeys, opened.audit, new SystemClock(), pack);
  return { ...opened, suppressions };
}
