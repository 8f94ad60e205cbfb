import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { CaseworkModule } from '@habeas/casework/casework.module';
import type { FixedClock } from '@habeas/platform/clock';
import { Clock } from '@habeas/platform/clock';
import { type Config, loadConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { CapturedMail, type CapturedMessageBody } from '@habeas/platform/mail';
import { JobWorker } from '@habeas/platform/queue';
import { createTestDatabase, type TestDatabase } from './database';
import { eventually } from './eventually';
import { makeModelSources, type ModelSources } from './model-sources';

/** What an office is started with. */
export interface OfficeOptions {
  /** Synthetic persons in the sources; the first dozen are those of the tour. */
  persons?: number;
  /** Redis instead of PostgreSQL under the queue. */
  redisUrl?: string;
  /** A clock that stands still for what the office dates; the queue keeps the real one. */
  clock?: FixedClock;
  /** Further variables of the configuration. */
  env?: Record<string, string>;
}

/** The whole office on real PostgreSQL with real sources, its worker in this process. */
export class Office {
  private constructor(
    readonly config: Config,
    readonly module: TestingModule,
    readonly database: TestDatabase,
    readonly sources: ModelSources,
    private readonly home: string,
  ) {}

  static async open({ persons = 40, redisUrl, clock, env }: OfficeOptions = {}): Promise<Office> {
    const database = await createTestDatabase();
    const sources = await makeModelSources(persons);
    const home = mkdtempSync(path.join(os.tmpdir(), 'habeas-office-'));
    const config = loadConfig({
      HABEAS_HOME: home,
      DATABASE_URL: database.appUrl,
      HABEAS_ACCEPT_UNSAFE_DATABASE: '1',
      HABEAS_SOURCES: JSON.stringify(sources.addresses),
      HABEAS_SOURCE_FILES_DIR: sources.filesDir,
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      ...env,
    });
    const builder = Test.createTestingModule({ imports: [CaseworkModule.forRoot(config)] });
    if (clock) builder.overrideProvider(Clock).useValue(clock);
    const module = await builder.compile();
    await module.init();
    return new Office(config, module, database, sources, home);
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.module.get<T>(token, { strict: false });
  }

  async work(): Promise<void> {
    await this.get(JobWorker).start();
  }

  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.get(Transactions).run(work);
  }

  /** Waits for a captured message to this address whose subject or text matches; answers the newest. */
  async mailTo(address: string, matching: RegExp = /./): Promise<CapturedMessageBody> {
    const captured = this.get(CapturedMail);
    return eventually(`a message to ${address} that matches ${String(matching)}`, async () => {
      for (const { id } of await captured.list({ to: address })) {
        const message = await captured.read(id);
        if (message && (matching.test(message.subject) || matching.test(message.text))) return message;
      }
      return undefined;
    });
  }

  async close(): Promise<void> {
    await this.get(JobWorker).stop();
    await this.module.close();
    await this.sources.drop();
    await this.database.drop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
