import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from './database';
import { eventually } from './eventually';
import { makeModelSources, type ModelSources } from './model-sources';

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** Web and worker as they are deployed: the built processes, with real PostgreSQL, real sources and a mail listener. */
export class RunningOffice {
  private readonly processes = new Map<string, ChildProcess>();

  private constructor(
    readonly origin: string,
    readonly smtpPort: number,
    readonly home: string,
    readonly database: TestDatabase,
    readonly sources: ModelSources,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async start({ persons = 40 } = {}): Promise<RunningOffice> {
    if (!existsSync('dist/apps/web/src/main.js')) throw new Error('Build first: npm run build');
    const database = await createTestDatabase();
    const sources = await makeModelSources(persons);
    const home = mkdtempSync(path.join(os.tmpdir(), 'habeas-running-'));
    const [port, smtpPort] = [await freePort(), await freePort()];
    const origin = `http://localhost:${port}`;
    const office = new RunningOffice(origin, smtpPort, home, database, sources, {
      PATH: process.env['PATH'],
      HABEAS_HOME: home,
      DATABASE_URL: database.appUrl,
      HABEAS_ACCEPT_UNSAFE_DATABASE: '1',
      HABEAS_SOURCES: JSON.stringify(sources.addresses),
      HABEAS_SOURCE_FILES_DIR: sources.filesDir,
      HABEAS_ORIGIN: origin,
      PORT: String(port),
      SMTP_LISTEN_PORT: String(smtpPort),
      LOG_FILE: path.join(home, 'office.log'),
    });
    office.run('web');
    office.run('worker');
    await eventually('the web process answers', () => office.answers('/healthz'), 60_000);
    await eventually('the mail listener answers', () => canConnect(smtpPort), 60_000);
    return office;
  }

  /** Starts a process that is not running. */
  run(name: 'web' | 'worker'): void {
    const child = spawn(process.execPath, [`dist/apps/${name}/src/main.js`], { env: this.env, stdio: 'ignore' });
    this.processes.set(name, child);
  }

  kill(name: 'web' | 'worker', signal: NodeJS.Signals = 'SIGKILL'): void {
    this.processes.get(name)?.kill(signal);
  }

  async answers(address: string): Promise<boolean> {
    try {
      return (await fetch(`${this.origin}${address}`)).ok;
    } catch {
      return false;
    }
  }

  /** The first administrator's one-time sign-in, as the web process left it for the owner of the machine. */
  firstSignIn(): string {
    return readFileSync(path.join(this.home, 'first-sign-in.txt'), 'utf8').trim();
  }

  /** Everything that both processes have logged. */
  log(): string {
    return readFileSync(path.join(this.home, 'office.log'), 'utf8');
  }

  async stop(): Promise<void> {
    const ends = [...this.processes.values()].map(
      (child) =>
        new Promise<void>((resolve) => {
          if (child.exitCode !== null || child.signalCode !== null) resolve();
          child.once('exit', () => resolve());
          child.kill('SIGTERM');
          setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
        }),
    );
    await Promise.all(ends);
    await this.sources.drop();
    await this.database.drop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
