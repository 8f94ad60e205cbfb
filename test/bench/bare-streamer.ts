import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { BenchSource } from './source';

export interface Streamed {
  ms: number;
  rows: number;
  zipped: number;
}

/** The process that streams bare SELECTs into a ZIP file. */
export class BareStreamer {
  private readonly child: ChildProcess;
  private readonly answers: AsyncIterator<string>;

  constructor(source: BenchSource) {
    const args = ['-r', './tools/swc-register.cjs', path.join('test', 'bench', 'bare-stream.ts'), source.url];
    const child = spawn(process.execPath, [...args, ...source.tables.map(({ table }) => table)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.child = child;
    this.answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async stream(key: string): Promise<Streamed> {
    this.child.stdin?.write(`${key}\n`);
    const answer = await this.answers.next();
    if (answer.done) throw new Error('The bare process ended');
    return JSON.parse(String(answer.value)) as Streamed;
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.stdin?.end();
    if (this.child.exitCode === null) await ended;
  }
}
