import type { ControllerPack } from '@habeas/casework/register';
import { CommandEnd, EXIT } from '../exit-codes';
import { packFolder } from '../pack-folder';

/**
 * The controller pack that a command was given.
 * @throws CommandEnd with the code for bad input when it is not there or not valid
 */
export async function packOf(command: string, path: string | undefined): Promise<ControllerPack> {
  const dir = packFolder(command, path);
  const { loadPack, PackInvalid } = await import('@habeas/casework/register');
  try {
    return loadPack(dir);
  } catch (error) {
    if (!(error instanceof PackInvalid)) throw error;
    throw new CommandEnd(EXIT.badInput, `${command}: ${error.message}`);
  }
}
