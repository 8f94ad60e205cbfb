import { type DueItem, type DuePosition, type DueReportView, openDueReport } from '@habeas/casework/deadlines';
import { loadRuntimeConfig } from '@habeas/platform/config';
import { OperatorError } from '@habeas/platform/errors';
import { CommandEnd, EXIT } from '../exit-codes';

/** The command speaks English, as every other. */
const LANGUAGE = 'en';

/** The report with every date that is late or due. */
export interface DueRead extends DueReportView {
  requests: DueItem[];
}

/** @throws CommandEnd unavailable when the installation cannot be reached */
export async function readDue(days: number): Promise<DueRead> {
  try {
    const opened = await openDueReport(loadRuntimeConfig());
    try {
      const summary = await opened.report.summary(days, LANGUAGE);
      const requests: DueItem[] = [];
      for (let after: DuePosition | null = null; ;) {
        const { items, next } = await opened.report.list(days, after, LANGUAGE);
        requests.push(...items);
        after = items.at(-1) ?? null;
        if (next === null) return { ...summary, requests };
      }
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (error instanceof OperatorError) throw new CommandEnd(EXIT.unavailable, error.message);
    const { code, name } = error as NodeJS.ErrnoException;
    throw new CommandEnd(EXIT.unavailable, `due: failed (${code ?? name})`);
  }
}
