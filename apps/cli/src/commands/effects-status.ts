import type { Command } from 'commander';
import { group } from '../command-group';
import { standingText } from '../effects/standing-text';
import { withEffects } from '../effects/with-effects';

const MORE_HELP = `
--json prints an array: source (\`*\` for the stop of all), stopped (since, by, reason; null when it runs) and open (steps by state:
planned, intended, error, refused, stuck).`;

/** `habeas effects status`: what is stopped, and what is open at each source. */
export function register(program: Command): void {
  group(program, 'effects', 'what is done to the sources')
    .command('status')
    .description('print which sources are stopped, and how many steps are open at each')
    .option('--json', 'print one JSON array')
    .addHelpText('after', MORE_HELP)
    .action(async ({ json }: { json?: boolean }) => {
      const standings = await withEffects('effects status', ({ standing }) => standing());
      process.stdout.write(json ? `${JSON.stringify(standings, null, 2)}\n` : standingText(standings));
    });
}
