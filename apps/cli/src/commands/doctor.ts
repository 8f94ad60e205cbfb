import type { Command } from 'commander';
import type { Diagnosis } from '../doctor/diagnose';
import { CommandEnd, EXIT } from '../exit-codes';

const MORE_HELP = `
Looks at the installation that \`npm start\` runs from here (HABEAS_HOME, .habeas when unset), or at the one that DATABASE_URL
and REDIS_URL name. Ends with code 1 when something is wrong: each fault has a line that starts with "!".`;

/** `habeas doctor`: what is running, and whether work flows. */
export function register(program: Command): void {
  program
    .command('doctor')
    .description('tell what is running, versions, clock difference, and how the queue does')
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async (options: { json?: boolean }) => {
      const diagnosis = await examine();
      const { asText } = await import('../doctor/as-text');
      process.stdout.write(options.json ? `${JSON.stringify(diagnosis, null, 2)}\n` : asText(diagnosis));
      if (diagnosis.faults.length > 0) throw new CommandEnd(EXIT.faultsFound);
    });
}

async function examine(): Promise<Diagnosis> {
  const { ConfigError, loadRuntimeConfig } = await import('@habeas/platform/config');
  const { diagnose } = await import('../doctor/diagnose');
  try {
    return await diagnose(loadRuntimeConfig());
  } catch (error) {
    if (error instanceof ConfigError) {
      throw new CommandEnd(
        EXIT.unavailable,
        `Nothing runs here: start it with npm start, or set these.\n${error.message}`,
      );
    }
    const code = (error as { code?: unknown }).code;
    throw new CommandEnd(
      EXIT.unavailable,
      `The database cannot be reached (${typeof code === 'string' ? code : 'no code'})`,
    );
  }
}
