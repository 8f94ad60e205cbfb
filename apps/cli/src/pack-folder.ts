import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CommandEnd, EXIT } from './exit-codes';

/** The pack that is checked when none is named. */
export const MODEL_PACK = join('examples', 'proximus');

/**
 * The folder of the controller pack that a command was given: a folder, a file of it, or nothing for the model pack.
 * @throws CommandEnd with the code for bad input; `command` stands before its message
 */
export function packFolder(command: string, given: string | undefined): string {
  if (given === undefined) return modelPack(command);
  const path = resolve(given);
  if (!existsSync(path)) throw new CommandEnd(EXIT.badInput, `${command}: ${given} is neither a file nor a folder`);
  return statSync(path).isDirectory() ? path : dirname(path);
}

function modelPack(command: string): string {
  for (const start of [process.cwd(), __dirname]) {
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
      if (existsSync(join(folder, MODEL_PACK, 'register.yaml'))) return join(folder, MODEL_PACK);
    }
  }
  throw new CommandEnd(EXIT.badInput, `${command}: there is no ${MODEL_PACK} here; name a controller pack`);
}
