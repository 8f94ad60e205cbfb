import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CaseworkModule } from '@habeas/casework/casework.module';
import { loadConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { adminUrl } from '../support/model-sources';
import { type BenchOptions, type BenchSource, createBenchSource } from './source';
import { Watch } from './watch';

/** The model pack with one source: that of the bench. */
function writePack(dir: string, source: BenchSource): void {
  cpSync('examples/proximus', dir, { recursive: true, filter: (file) => path.basename(file) !== 'sources' });
  mkdirSync(path.join(dir, 'sources'));
  writeFileSync(path.join(dir, 'sources', 'bench.yaml'), source.datasetYaml);
  const entry = { key: 'bench', connector: 'postgres', dataset: 'bench.yaml', database: source.database, order: 10 };
  writeFileSync(path.join(dir, 'sources', 'sources.yaml'), JSON.stringify({ sources: [entry] }));
  for (const list of ['systems', 'choices', 'matters'])
    writeFileSync(path.join(dir, `${list}.yaml`), JSON.stringify({ [list]: [] }));
}

/** An installation for measuring: what the web process does runs here, the worker is the real process beside it. */
export class BenchOffice {
  source: BenchSource;
  watch: Watch;
  private web: INestApplicationContext | undefined;
  private worker: ChildProcess | undefined;
  private database: TestDatabase | undefined;
  private readonly home = mkdtempSync(path.join(os.tmpdir(), 'habeas-bench-'));

  /** @param nodeOptions more options of Node for the worker process, for example `--cpu-prof` */
  static async open(options: BenchOptions, nodeOptions: readonly string[] = []): Promise<BenchOffice> {
    const office = new BenchOffice();
    try {
      await office.start(options, nodeOptions);
      return office;
    } catch (error) {
      await office.close();
      throw error;
    }
  }

  get workerPid(): number {
    return this.worker?.pid ?? 0;
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    if (!this.web) throw new Error('The office is closed');
    return this.web.get<T>(token, { strict: false });
  }

  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.get(Transactions).run(work);
  }

  async close(): Promise<void> {
    if (this.worker?.exitCode === null) {
      const ended = once(this.worker, 'exit');
      if (this.worker.kill('SIGTERM')) await ended;
    }
    await this.watch?.close();
    await this.web?.close();
    await this.source?.drop();
    await this.database?.drop();
    rmSync(this.home, { recursive: true, force: true });
  }

  private async start(options: BenchOptions, nodeOptions: readonly string[]): Promise<void> {
    this.source = await createBenchSource(adminUrl(), { ...options, database: `bench_${process.pid}` });
    this.database = await createTestDatabase();
    writePack(path.join(this.home, 'pack'), this.source);
    const env = {
      HABEAS_HOME: this.home,
      HABEAS_PACK: path.join(this.home, 'pack'),
      HABEAS_SOURCES: JSON.stringify({ bench: { url: this.source.url, writeUrl: this.source.writeUrl } }),
      HABEAS_ACCEPT_UNSAFE_DATABASE: process.env['HABEAS_ACCEPT_UNSAFE_DATABASE'] ?? '0',
      DATABASE_URL: this.database.appUrl,
      SMTP_LISTEN_PORT: '0',
    };
    this.web = await NestFactory.createApplicationContext(CaseworkModule.forRoot(loadConfig(env)), { logger: false });
    this.watch = await Watch.open(this.database.ownerUrl);
    this.worker = await startWorker(env, nodeOptions);
  }
}

async function startWorker(env: Record<string, string>, nodeOptions: readonly string[]): Promise<ChildProcess> {
  const args = [...nodeOptions, '-r', './tools/swc-register.cjs', path.join('apps', 'worker', 'src', 'main.ts')];
  const worker = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (line: string): void => void (said = `${said.slice(-4000)}${line}\n`);
  createInterface({ input: worker.stderr }).on('line', keep);
  await new Promise<void>((resolve, reject) => {
    worker.once('exit', () => reject(new Error(`The worker ended: ${said}`)));
    createInterface({ input: worker.stdout }).on('line', (line) => {
      keep(line);
      if (line.includes('"listening":true')) resolve();
    });
  });
  return worker;
}
