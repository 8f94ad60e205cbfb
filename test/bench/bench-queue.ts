import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { QueueSize } from './queue';
import type { BenchReport } from './report';

/** Fan-out tasks through the queue, in a process of their own. */
export async function benchQueue(size: QueueSize, nodeOptions: readonly string[] = []): Promise<BenchReport[]> {
  const file = path.join('test', 'bench', 'queue-process.ts');
  const args = [...nodeOptions, '-r', './tools/swc-register.cjs', file, JSON.stringify(size)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  if (code !== 0) throw new Error(`The queue was not measured: ${complained}`);
  return JSON.parse(said) as BenchReport[];
}
