import type { Command } from 'commander';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';
import { ending } from '../suppression/command-errors';

const MORE_HELP = `
For after a source was restored from a backup, or loaded anew: what was erased must stay erased. Every identifier in the source is
compared, by keyed hash, with those of erased persons; and each erasure that the source confirmed is looked at again by the running
office, collection by collection. What has come back is shown at the desk, where it is planned, approved by two and erased as any
other; this command erases nothing. What a decision kept (an invoice) is present and has not come back: the looks tell which.
--dry-run compares, and orders no looks.
--json prints an array: source, compared (null where the source cannot be searched by hash), present (collection, identifiers,
requests), lookedAgain, purged (erasures whose file the office no longer keeps).
Ends with code 1 when an identifier of an erased person is present. Recorded in the audit.

Examples:
  habeas suppression replay --source crm --dry-run
  habeas suppression replay`;

/** `habeas suppression replay`: who was erased and is in a source again. */
export function register(program: Command): void {
  group(program, 'suppression', 'who must not be processed for a purpose, or must stay erased')
    .command('replay')
    .description('after a restore: look for persons who were erased, and verify each erasure again')
    .option('--source <KEY>', 'this source only')
    .option('--dry-run', 'compare only; order no verification')
    .option('--json', 'print one JSON array')
    .addHelpText('after', MORE_HELP)
    .action(async ({ source, dryRun = false, json }: { source?: string; dryRun?: boolean; json?: boolean }) => {
      const replayed = await ending('suppression replay', async () => {
        const { loadRuntimeConfig } = await import('@habeas/platform/config');
        const { replay } = await import('../suppression/replay');
        return replay(loadRuntimeConfig(), source, dryRun);
      });
      const { replayText } = await import('../suppression/replay-text');
      process.stdout.write(json ? `${JSON.stringify(replayed, null, 2)}\n` : replayText(replayed, dryRun));
      if (replayed.some(({ present }) => present.length > 0)) throw new CommandEnd(EXIT.faultsFound);
    });
}
