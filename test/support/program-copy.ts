import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SOURCES = [
  'apps/cli',
  'apps/web',
  'apps/worker',
  'examples',
  'libs',
  'migrations',
  'tools',
  '.swcrc',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/** A process of the copy: what it says, when it says it, and how it ends. */
export class Said {
  out = '';
  err = '';
  private readonly ended: Promise<unknown>;

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
    this.ended = once(child, 'close');
  }

  /** Resolves with the exit code, or the signal. */
  async end(): Promise<unknown> {
    await this.ended;
    return this.child.exitCode ?? this.child.signalCode;
  }
}

/** The program's sources and tools in a folder of their own, never built; the installed packages are the real ones. */
export class ProgramCopy {
  readonly root = mkdtempSync(path.join(tmpdir(), 'habeas-copy-'));
  private readonly started: Said[] = [];

  constructor() {
    for (const source of SOURCES)
      cpSync(source, path.join(this.root, source), { recursive: true, preserveTimestamps: true });
    symlinkSync(path.resolve('node_modules'), path.join(this.root, 'node_modules'));
  }

  run(...args: string[]): Said {
    const said = new Said(spawn(process.execPath, args, { cwd: this.root, stdio: ['ignore', 'pipe', 'pipe'] }));
    this.started.push(said);
    return said;
  }

  async remove(): Promise<void> {
    for (const { child } of this.started) child.kill('SIGKILL');
    await Promise.all(this.started.map((said) => said.end()));
    rmSync(this.root, { recursive: true, force: true });
  }
}
