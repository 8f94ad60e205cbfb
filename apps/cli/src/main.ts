import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { CommandEnd, EXIT, exitCodesHelp } from './exit-codes';

/** What a file in `commands` exports. It must load at once: what is heavy is imported inside the action. */
interface CommandFile {
  register(program: Command): void;
}

const isCommandFile = (name: string) => /\.(js|ts)$/.test(name) && !/\.(spec|d)\.ts$/.test(name);

/** The program with the command of every file in the folder, in the order of their names. */
export async function buildProgram(folder = path.join(__dirname, 'commands')): Promise<Command> {
  const program = new Command('habeas')
    .description('The rights desk for data controllers: what an operator does from the command line.')
    .exitOverride()
    .showHelpAfterError('(add --help for what is accepted)')
    .addHelpText('afterAll', exitCodesHelp());
  for (const name of readdirSync(folder).filter(isCommandFile).sort()) {
    const file = (await import(path.join(folder, name))) as Partial<CommandFile>;
    if (typeof file.register !== 'function') throw new Error(`commands/${name} exports no function "register"`);
    file.register(program);
  }
  return program;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommandEnd) {
    if (error.message !== '') console.error(error.message);
    return error.exitCode;
  }
  // Commander has printed its own message; help and version come as an error with code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
  console.error(`habeas: ${error instanceof Error ? error.message : String(error)}`);
  return EXIT.failed;
}

/** A reader that has seen enough (`| head`) is no failure. Heard until the process ends: what is printed last is written after `main`. */
function endOfReader(error: NodeJS.ErrnoException): never {
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed);
}

/** Runs one command line, without the names of the runtime and the script. Gives the exit code; never throws. */
export async function main(args: readonly string[]): Promise<number> {
  const isHeard = process.stdout.listeners('error').some(({ name }) => name === endOfReader.name);
  if (!isHeard) process.stdout.on('error', endOfReader);
  try {
    const program = await buildProgram();
    await program.parseAsync([...args], { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    return exitCodeOf(error);
  }
}

if (require.main === module) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
