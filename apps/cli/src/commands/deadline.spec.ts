import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { register } from './deadline';

/** The command as a process of its own, from the sources. */
function habeas(args: readonly string[], input = '') {
  const run = ['-r', './tools/swc-register.cjs', 'apps/cli/src/main.ts', 'deadline', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, run, { encoding: 'utf8', input });
  return { status, stdout, stderr };
}

describe('habeas deadline', () => {
  it('runs as a process: dates on standard output, words on standard error, a code for each end', () => {
    const good = habeas(['--received', '-'], '2026-01-12T10:00\n');
    expect(good).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(good.stdout)).toMatchObject({ due: '2026-02-12', dueInstant: '2026-02-12T22:59:59Z' });
    const bad = habeas(['--received', 'soon', '--json']);
    expect(bad).toMatchObject({ status: 2, stdout: '' });
    expect(bad.stderr).toContain('--received: "soon"');
    expect(habeas([])).toMatchObject({ status: 2, stdout: '' });
  });

  it('names in its help every option, every policy switch with what it accepts, and the keys of its JSON', () => {
    const program = new Command();
    register(program);
    let help = '';
    const command = program.commands[0];
    command?.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    for (const option of ['received', 'zone', 'calendar', 'policy', 'pause', 'extension-notice', 'json']) {
      expect(help).toContain(`--${option}`);
    }
    expect(help).toMatch(/clock\.pausePolicy +RECORD_ONLY, EDPB_SUSPEND, ICO_RESTART/);
    expect(help).toMatch(/pause\.maxAskDelayDays +a whole number from 0 to 30 \(default 3\)/);
    expect(help).toContain('dueIfPauseHolds');
  });
});
