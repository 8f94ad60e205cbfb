import type { Command } from 'commander';
import { group } from '../command-group';
import { withEffects } from '../effects/with-effects';

const MORE_HELP = `
Lifts one stop: that of the source, or when none is named the one for all. A source that was stopped by itself stays stopped until
it is named. What was stopped goes on within half a minute. Recorded in the audit.`;

/** `habeas effects resume [SOURCE]`: lifts the emergency stop. */
export function register(program: Command): void {
  group(program, 'effects', 'what is done to the sources')
    .command('resume')
    .description('lift the emergency stop of this source, or the one for all')
    .argument('[source]', 'key of a source; the stop for all when left out')
    .addHelpText('after', MORE_HELP)
    .action(async (source: string | undefined) => {
      const { lifted, still } = await withEffects('effects resume', async ({ switches, transactions, standing }) => ({
        lifted: await transactions.run((tx) => switches.lift(tx, source ?? '*', { kind: 'system' })),
        still: (await standing()).filter(({ stopped }) => stopped !== null),
      }));
      const what = source ?? 'all sources';
      process.stdout.write(lifted ? `${what}: the stop is lifted.\n` : `${what}: was not stopped.\n`);
      for (const { source: key } of still)
        process.stdout.write(`Still stopped: ${key === '*' ? 'all sources' : key}.\n`);
    });
}
