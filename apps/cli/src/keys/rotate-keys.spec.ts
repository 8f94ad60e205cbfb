import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '@habeas/platform/clock';
import { ConfigModule, type Config, loadConfig } from '@habeas/platform/config';
import { CryptoModule } from '@habeas/platform/crypto';
import { DatabaseModule, Transactions } from '@habeas/platform/database';
import { FileStore, StorageModule } from '@habeas/platform/storage';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { EXIT } from '../exit-codes';
import { main } from '../main';

class SpecModule {}

/** The file store of a process that runs beside the command. */
async function openStore(config: Config) {
  const imports = [
    ConfigModule.forRoot(config),
    ClockModule,
    CryptoModule.forRoot(config),
    DatabaseModule.forRoot(config.database),
    StorageModule,
  ];
  const app = await NestFactory.createApplicationContext({ module: SpecModule, imports }, { logger: false });
  return { app, files: app.get(FileStore, { strict: false }), transactions: app.get(Transactions, { strict: false }) };
}

describe('habeas keys rotate', () => {
  let database: TestDatabase;
  let home: string;
  let env: Record<string, string>;
  beforeEach(async () => {
    database = await createTestDatabase();
    home = mkdtempSync(path.join(os.tmpdir(), 'habeas-keys-'));
    env = { HABEAS_HOME: home, DATABASE_URL: database.appUrl, HABEAS_ACCEPT_UNSAFE_DATABASE: '1' };
    Object.assign(process.env, env);
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const name of ['HABEAS_HOME', 'DATABASE_URL']) delete process.env[name];
    await database.drop();
    rmSync(home, { recursive: true });
  });

  const asOwner = async <T extends object>(sql: string): Promise<T[]> => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    return client
      .query<T>(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };
  const keyFile = () => JSON.parse(readFileSync(path.join(home, 'master.key'), 'utf8')) as { current: string };

  it('wraps every storage key anew; files written before open, also in a process that was running', async () => {
    const running = await openStore(loadConfig(env));
    const { files, transactions } = running;
    const fileId = await transactions.run(async (tx) => {
      const staged = await files.write(await files.createKey(tx), Buffer.from('what was sealed before'), tx);
      return files.keep(tx, staged, 'spec');
    });
    const before = keyFile().current;
    expect(await main(['keys', 'rotate'])).toBe(EXIT.ok);
    expect(keyFile().current).not.toBe(before);
    expect(await asOwner('select master_key_id from storage_key')).toEqual([{ master_key_id: keyFile().current }]);
    expect(await asOwner('select event from audit_entry')).toEqual([{ event: 'key.rotated' }]);
    await expect(text(await files.open(fileId))).resolves.toBe('what was sealed before');
    await running.app.close();
    const later = await openStore(loadConfig(env));
    await expect(text(await later.files.open(fileId))).resolves.toBe('what was sealed before');
    await later.app.close();
  });

  it('does nothing when it cannot be recorded', async () => {
    const running = await openStore(loadConfig(env));
    await running.transactions.run((tx) => running.files.createKey(tx));
    await running.app.close();
    const before = keyFile().current;
    await asOwner('revoke insert on audit_entry from habeas_app');
    expect(await main(['keys', 'rotate'])).toBe(EXIT.failed);
    expect(keyFile().current).toBe(before);
  });
});
