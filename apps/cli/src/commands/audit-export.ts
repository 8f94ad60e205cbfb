import type { Command } from 'commander';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';

const MORE_HELP = `
One entry a line (NDJSON), from the first to the record of this very export. The entries hold ids, codes and counts, no name,
address or value from a source. The head hash is printed on standard error: note it where this installation cannot write.
Looks at the installation that \`npm start\` runs from here (HABEAS_HOME, .habeas when unset), or at DATABASE_URL.

Examples:
  habeas audit export --out audit.ndjson
  habeas audit export | habeas audit verify -`;

/** `habeas audit export`: the whole audit chain as NDJSON, for somebody who need not trust this installation. */
export function register(program: Command): void {
  group(program, 'audit', 'the audit chain')
    .command('export')
    .description('write the whole audit chain, one JSON entry a line; the export is recorded itself')
    .option('--out <FILE>', 'the file to write, readable by its owner alone; standard output when left out')
    .addHelpText('after', MORE_HELP)
    .action(async (options: { out?: string }) => {
      const { count, head } = await exported(options.out);
      process.stderr.write(`Exported ${count} entries. Head: ${head}\n`);
    });
}

async function exported(out: string | undefined): Promise<{ count: number; head: string }> {
  const { loadRuntimeConfig } = await import('@habeas/platform/config');
  const { OperatorError } = await import('@habeas/platform/errors');
  const { openAudit } = await import('@habeas/casework/audit');
  const { exportAudit } = await import('../audit/export-audit');
  try {
    const { database } = loadRuntimeConfig();
    const opened = await openAudit(database);
    try {
      return await exportAudit(opened, out);
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (error instanceof OperatorError) throw new CommandEnd(EXIT.unavailable, error.message);
    const code = (error as NodeJS.ErrnoException).code;
    throw new CommandEnd(EXIT.failed, `audit export: failed (${code ?? (error as Error).name})`);
  }
}
