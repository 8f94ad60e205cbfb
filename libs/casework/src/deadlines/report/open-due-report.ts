import { SystemClock } from '@habeas/platform/clock';
import type { Config } from '@habeas/platform/config';
import { openAudit } from '../../audit';
import { loadPack } from '../../register';
import { DueReport } from './due-report';
import { DueReportRepository } from './due-report.repository';

/** The report of an installation outside its processes; `close` it in the end. */
export interface OpenDueReport {
  report: DueReport;
  close(): Promise<void>;
}

/**
 * Opens the report for an operator's command.
 * @throws DatabaseNotReady, PackInvalid, or the driver's error when the database cannot be reached
 */
export async function openDueReport(config: Config): Promise<OpenDueReport> {
  const pack = loadPack(config.pack.dir);
  const opened = await openAudit(config.database);
  const report = new DueReport(new DueReportRepository(), opened.transactions, new SystemClock(), pack);
  return { report, close: () => opened.close() };
}
