import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import type { ScreenedRow, Screening } from '@habeas/casework/suppression';
import { loadRuntimeConfig } from '@habeas/platform/config';
import { openSuppressions, screenFile } from '@habeas/casework/suppression';

/** How many rows there were, and how many must not be loaded. */
export interface Screened {
  rows: number;
  suppressed: number;
  unreadable: number;
}

/**
 * Screens a file against the ledger of the installation that runs from here, and hands each row that must not be loaded to `print`.
 * Recorded in the audit before the first is shown.
 * @param file a path; `-` for standard input
 */
export async function screen(
  file: string,
  screening: Screening,
  print: (row: ScreenedRow) => string,
): Promise<Screened> {
  const opened = await openSuppressions(loadRuntimeConfig());
  const bytes = file === '-' ? process.stdin : createReadStream(file);
  try {
    if (file !== '-') await once(bytes, 'open');
    const details = { purposes: screening.purposes.join(', '), brand: screening.brand };
    await opened.audit.appendBeforeRead({ event: 'suppression.screened', actor: { kind: 'system' }, details });
    const found = screenFile(bytes as AsyncIterable<Uint8Array>, screening, opened.suppressions, opened.transactions);
    const counts: Screened = { rows: 0, suppressed: 0, unreadable: 0 };
    for (;;) {
      const next = await found.next();
      if (next.done) return { ...counts, rows: next.value };
      counts[next.value.purposes.length > 0 ? 'suppressed' : 'unreadable'] += 1;
      if (!process.stdout.write(print(next.value))) await once(process.stdout, 'drain');
    }
  } finally {
    if (file !== '-') bytes.destroy();
    await opened.close();
  }
}
