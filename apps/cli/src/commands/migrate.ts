import type { Command } from 'commander';
import { CommandEnd, EXIT } from '../exit-codes';

const MORE_HELP = `
Needs DATABASE_OWNER_URL, the role that owns the tables, and DATABASE_URL, the application's role: that one is created with its
password where it is missing, and gets its rights. Run it before the new programs start; several at once do no harm. A database
that is newer than this program is refused. \`npm start\` does the same by itself.`;

/** `habeas migrate`: brings the database up to this program. */
export function register(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to this program, and print what was applied')
    .addHelpText('after', MORE_HELP)
    .action(async () => {
      const applied = await migrated();
      const lines = applied.map((name) => `Applied ${name}\n`);
      process.stdout.write(lines.length > 0 ? lines.join('') : 'The database is up to date.\n');
    });
}

async function migrated(): Promise<string[]> {
  const { loadRuntimeConfig } = await import('@habeas/platform/config');
  const { OperatorError } = await import('@habeas/platform/errors');
  const { runMigrations } = await import('@habeas/platform/database');
  try {
    const { url, ownerUrl } = loadRuntimeConfig().database;
    if (!ownerUrl)
      throw new CommandEnd(EXIT.badInput, 'migrate: set DATABASE_OWNER_URL, the role that owns the tables');
    return await runMigrations(ownerUrl, { appUrl: url });
  } catch (error) {
    if (error instanceof CommandEnd) throw error;
    if (error instanceof OperatorError) throw new CommandEnd(EXIT.unavailable, `migrate: ${error.message}`);
    const { code, name } = error as NodeJS.ErrnoException;
    throw new CommandEnd(EXIT.unavailable, `migrate: nothing more was applied (${code ?? name})`);
  }
}
