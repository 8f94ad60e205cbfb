import type { Command } from 'commander';

/**
 * The group of subcommands with this name, such as `audit` in `audit export`; made when it is not there yet, so that each
 * command of a group stands in a file of its own and the order of the files is of no importance.
 */
export function group(program: Command, name: string, description: string): Command {
  const found = program.commands.find((command) => command.name() === name);
  return found ?? program.command(name).description(description);
}
