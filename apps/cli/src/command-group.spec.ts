import { Command } from 'commander';
import { group } from './command-group';

describe('a group of commands', () => {
  it('is made once and found again', () => {
    const program = new Command();
    group(program, 'audit', 'the audit').command('export');
    group(program, 'audit', 'the audit').command('verify');
    group(program, 'register', 'the register').command('check');
    expect(program.commands.map((command) => command.name())).toEqual(['audit', 'register']);
    expect(program.commands[0]?.commands.map((command) => command.name())).toEqual(['export', 'verify']);
  });
});
