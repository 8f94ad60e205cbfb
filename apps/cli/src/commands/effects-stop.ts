import type { Command } from 'commander';
import { group } from '../command-group';
import { withEffects } from '../effects/with-effects';

const MORE_HELP = `
Within ten seconds nothing is erased, changed, flagged or verified at the source any more, or at any source when none is named;
what is being done is stopped too. Each source does one step wholly or not at all, so nothing is left half done. What was stopped
waits, and goes on after \`habeas effects resume\`. Reading for access requests goes on. Recorded in the audit.

Examples:
  habeas effects stop --reason "wrong plan approved"
  habeas effects stop billing`;

/** `habeas effects stop [SOURCE]`: the emergency stop. */
export function register(program: Command): void {
  group(program, 'effects', 'what is done to the sources')
    .command('stop')
    .description('emergency stop: nothing more is done to this source, or to any')
    .argument('[source]', 'key of a source; all when left out')
    .option('--reason <TEXT>', 'why, for colleagues; no personal data', 'stopped by the operator')
    .addHelpText('after', MORE_HELP)
    .action(async (source: string | undefined, { reason }: { reason: string }) => {
      const which = source ?? '*';
      const isSet = await withEffects('effects stop', ({ switches, transactions }) =>
        transactions.run((tx) => switches.set(tx, which, reason, { kind: 'system' })),
      );
      const what = source ?? 'all sources';
      process.stdout.write(isSet ? `${what}: stopped.\n` : `${what}: was stopped already.\n`);
    });
}
