import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('error', () => reject(new Error('redis-server is not on the PATH: apt-get install redis-server')));
    child.once('exit', () => reject(new Error('redis-server ended while starting')));
    child.stdout?.on('data', (chunk: Buffer) => chunk.includes('Ready to accept') && resolve());
  });
}

/** A Redis of its own for one spec, on a free port and without a disk. `settings` as `redis-server` takes them. */
export async function startRedis(settings: string[] = [], port?: number): Promise<TestRedis> {
  const chosen = port ?? (await freePort());
  const args = ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...settings];
  const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await untilReady(child);
  return {
    url: `redis://127.0.0.1:${chosen}`,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
