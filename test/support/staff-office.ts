import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { AuditModule } from '@habeas/casework/audit';
import { StaffModule } from '@habeas/casework/staff';
import { Clock, ClockModule, FixedClock } from '@habeas/platform/clock';
import { ConfigModule, loadConfig } from '@habeas/platform/config';
import { CryptoModule } from '@habeas/platform/crypto';
import { DatabaseModule, type Transaction, Transactions } from '@habeas/platform/database';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './database';

/** Accounts and the audit on real PostgreSQL, without the rest of the office. Its clock stands still until it is moved. */
export class StaffOffice {
  private constructor(
    readonly module: TestingModule,
    readonly database: TestDatabase,
    readonly clock: FixedClock,
    readonly home: string,
  ) {}

  static async open(): Promise<StaffOffice> {
    const database = await createTestDatabase();
    const home = mkdtempSync(path.join(os.tmpdir(), 'habeas-staff-'));
    const config = loadConfig({
      HABEAS_HOME: home,
      DATABASE_URL: database.appUrl,
      HABEAS_ACCEPT_UNSAFE_DATABASE: '1',
      DATABASE_POOL_SIZE: '25',
    });
    const clock = new FixedClock(new Date());
    const module = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(config),
        ClockModule,
        CryptoModule.forRoot(config),
        DatabaseModule.forRoot(config.database),
        AuditModule,
        StaffModule,
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    await module.init();
    return new StaffOffice(module, database, clock, home);
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.module.get<T>(token, { strict: false });
  }

  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.get(Transactions).run(work);
  }

  /** Works in one connection of the owner of the tables: for what the application must not be able to do. */
  asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return withClient(this.database.ownerUrl, work);
  }

  /** Works in one connection of the application's own role. */
  asApplication<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return withClient(this.database.appUrl, work);
  }

  async close(): Promise<void> {
    await this.module.close();
    await this.database.drop();
    rmSync(this.home, { recursive: true, force: true });
  }
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
