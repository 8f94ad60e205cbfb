import type { Command } from 'commander';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';

const MORE_HELP = `
Puts a new master key in force and wraps the key of every request anew under it; the files themselves are not touched. Older
keys stay in the key file: what the running processes sealed with them still opens, and so do backups made before. Keep a copy
of the key file apart from the backups. May be interrupted and repeated.`;

/** `habeas keys rotate`: a new master key, under which every storage key is wrapped anew. */
export function register(program: Command): void {
  group(program, 'keys', 'the keys of this installation')
    .command('rotate')
    .description('put a new master key in force, and wrap every storage key anew; recorded in the audit')
    .addHelpText('after', MORE_HELP)
    .action(async () => {
      const count = await rotated();
      process.stdout.write(`A new master key is in force; ${count} storage keys were wrapped anew.\n`);
    });
}

async function rotated(): Promise<number> {
  const { loadRuntimeConfig } = await import('@habeas/platform/config');
  const { OperatorError } = await import('@habeas/platform/errors');
  const { rotateKeys } = await import('../keys/rotate-keys');
  try {
    return await rotateKeys(loadRuntimeConfig());
  } catch (error) {
    if (error instanceof OperatorError) throw new CommandEnd(EXIT.unavailable, error.message);
    const { code, name } = error as NodeJS.ErrnoException;
    throw new CommandEnd(EXIT.failed, `keys rotate: failed (${code ?? name})`);
  }
}
