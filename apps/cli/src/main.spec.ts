import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EXIT } from './exit-codes';
import { buildProgram, main } from './main';

describe('the command line', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'habeas-commands-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has the command of every file in the folder and passes over specs and typings', async () => {
    writeFileSync(path.join(folder, 'b.js'), "exports.register = (program) => program.command('second');");
    writeFileSync(path.join(folder, 'a.js'), "exports.register = (program) => program.command('first');");
    for (const name of ['a.spec.ts', 'a.d.ts', 'a.js.map']) writeFileSync(path.join(folder, name), 'never loaded (');
    const program = await buildProgram(folder);
    expect(program.commands.map((command) => command.name())).toEqual(['first', 'second']);
  });

  it('names a file that is no command', async () => {
    writeFileSync(path.join(folder, 'notes.js'), 'exports.notes = 1;');
    await expect(buildProgram(folder)).rejects.toThrow('commands/notes.js exports no function "register"');
  });

  it('has every command under its own help and says the exit codes', async () => {
    const program = await buildProgram();
    expect(program.commands.map((command) => command.name())).toContain('deadline');
    let help = '';
    program.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    for (const code of Object.values(EXIT)) expect(help).toMatch(new RegExp(`^  ${code}  \\w`, 'm'));
  });
});

describe('the exit code', () => {
  let errors: string;
  beforeEach(() => {
    errors = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((errors += String(text)), true));
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
    jest.spyOn(console, 'error').mockImplementation((text) => void (errors += String(text)));
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    [['--help'], EXIT.ok, ''],
    [['deadline', '--help'], EXIT.ok, ''],
    [['deadline', '--received', '2026-01-12', '--json'], EXIT.ok, ''],
    [['deadline', '--received', 'soon'], EXIT.badInput, '--received: "soon"'],
    [['deadline'], EXIT.badInput, "required option '--received <WHEN>' not specified"],
    [['deadline', '--received', '-', '--when'], EXIT.badInput, "unknown option '--when'"],
    [['telepathy'], EXIT.badInput, "unknown command 'telepathy'"],
    [[], EXIT.badInput, 'Usage: habeas'],
  ])('of %j is %i', async (args, code, words) => {
    expect(await main(args)).toBe(code);
    expect(errors).toContain(words);
  });

  it('is given without another listener on standard output for each run', async () => {
    await main(['--help']);
    const before = process.stdout.listenerCount('error');
    await main(['--help']);
    expect(process.stdout.listenerCount('error')).toBe(before);
  });
});
