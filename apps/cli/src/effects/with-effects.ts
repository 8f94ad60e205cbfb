import type { OpenEffects } from '@habeas/casework/sources';
import { CommandEnd, EXIT } from '../exit-codes';

/**
 * Runs `work` with the emergency stop of the installation that runs from here.
 * @throws CommandEnd: bad input for a source that there is not, unavailable when the installation cannot be reached
 */
export async function withEffects<T>(command: string, work: (effects: OpenEffects) => Promise<T>): Promise<T> {
  const { loadRuntimeConfig } = await import('@habeas/platform/config');
  const { OperatorError } = await import('@habeas/platform/errors');
  const { openEffects } = await import('@habeas/casework/sources');
  try {
    const effects = await openEffects(loadRuntimeConfig());
    try {
      return await work(effects);
    } finally {
      await effects.close();
    }
  } catch (error) {
    if (error instanceof RangeError) throw new CommandEnd(EXIT.badInput, `${command}: ${error.message}`);
    if (error instanceof OperatorError) throw new CommandEnd(EXIT.unavailable, error.message);
    const { code, name } = error as NodeJS.ErrnoException;
    throw new CommandEnd(EXIT.unavailable, `${command}: failed (${code ?? name})`);
  }
}
