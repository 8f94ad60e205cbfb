import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@habeas/platform/config';
import { CryptoModule, MasterKeys } from '@habeas/platform/crypto';
import { Transactions } from '@habeas/platform/database';
import {
  FileDamaged,
  FileStore,
  FileUnknown,
  FileUnreadable,
  OrphanSweep,
  StorageModule,
} from '@habeas/platform/storage';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { QueueJobsModule } from '../../support/queue-jobs';

const MEGABYTE = 1024 * 1024;

async function drain(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

describe('FileStore', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let store: FileStore;
  let transactions: Transactions;
  const home = mkdtempSync(path.join(os.tmpdir(), 'habeas-files-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    const config = loadConfig({
      DATABASE_URL: database.appUrl,
      DATABASE_POOL_SIZE: '2',
      HABEAS_HOME: home,
      HABEAS_ACCEPT_UNSAFE_DATABASE: '1',
    });
    const module = {
      module: class Root {},
      imports: [QueueJobsModule.forRoot(config), CryptoModule.forRoot(config), StorageModule],
    };
    app = await NestFactory.createApplicationContext(module, { logger: false });
    store = app.get(FileStore);
    transactions = app.get(Transactions);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function kept(content: Buffer | Readable): Promise<{ keyId: string; fileId: string; file: string }> {
    const keyId = await transactions.run((tx) => store.createKey(tx));
    const staged = await store.write(keyId, content);
    const fileId = await transactions.run((tx) => store.keep(tx, staged, 'mail'));
    return { keyId, fileId, file: path.join(home, 'files', staged.path) };
  }

  it.each([0, 1, 65_536, 65_537, 3_000_000])(
    'gives back %i bytes as they were, and shows none on the disk',
    async (size) => {
      const content = Buffer.alloc(size, 'Jan Peeters ');
      const { fileId, file } = await kept(content);
      expect((await drain(await store.open(fileId))).equals(content)).toBe(true);
      expect(readFileSync(file).includes('Peeters')).toBe(false);
      expect(statSync(file).mode & 0o077).toBe(0);
      expect(await store.describe(fileId)).toMatchObject({ size, kind: 'mail', sealedSize: statSync(file).size });
    },
  );

  it('opens files inside as many transactions as there are connections, each on its own connection', async () => {
    const { fileId } = await kept(Buffer.from('one'));
    let begun = 0;
    let meet = (): void => undefined;
    const both = new Promise<void>((resolve) => (meet = resolve));
    const opened = [1, 2].map(() =>
      transactions.run(async (tx) => {
        await tx.query('select 1');
        if ((begun += 1) === 2) meet();
        await both;
        return (await drain(await store.open(fileId, tx))).toString();
      }),
    );
    expect(await Promise.all(opened)).toEqual(['one', 'one']);
  });

  it('hands out not one byte of a file that was altered, shortened or taken away', async () => {
    const { fileId, file } = await kept(Buffer.alloc(300_000, 'x'));
    const sealed = readFileSync(file);
    for (const at of [5, 1000, sealed.length - 1]) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      writeFileSync(file, altered);
      await expect(store.open(fileId)).rejects.toThrow(FileDamaged);
    }
    writeFileSync(file, sealed.subarray(0, sealed.length - 65_552));
    await expect(store.open(fileId)).rejects.toThrow(FileDamaged);
    writeFileSync(file, sealed);
    expect((await drain(await store.open(fileId))).length).toBe(300_000);
  });

  it('makes a key and writes under it in one transaction, and leaves nothing of it after a roll-back', async () => {
    const failed = transactions.run(async (tx) => {
      const keyId = await store.createKey(tx);
      await store.keep(tx, await store.write(keyId, Buffer.from('x'), tx), 'mail');
      throw new Error(keyId);
    });
    const keyId = await failed.catch((error: Error) => error.message);
    await expect(store.write(keyId, Buffer.from('x'))).rejects.toThrow(FileUnreadable);
  });

  it('reads nothing under a destroyed key, and keeps nothing under it', async () => {
    const { keyId, fileId } = await kept(Buffer.from('secret'));
    const staged = await store.write(keyId, Buffer.from('late'));
    await transactions.run((tx) => store.destroyKey(tx, keyId));
    await expect(store.open(fileId)).rejects.toThrow(FileUnreadable);
    await expect(store.write(keyId, Buffer.from('x'))).rejects.toThrow(FileUnreadable);
    await expect(transactions.run((tx) => store.keep(tx, staged, 'mail'))).rejects.toThrow(FileUnreadable);
    await expect(store.open(keyId)).rejects.toThrow(FileUnknown);
  });

  it('reads everything after a rotation of the master key, also without the old one', async () => {
    const before = await kept(Buffer.from('before'));
    expect(await store.rotateMaster()).toBeGreaterThan(0);
    expect(await store.rotateMaster()).toBeGreaterThan(0);
    app.get(MasterKeys).forgetOldKeys();
    expect((await drain(await store.open(before.fileId))).toString()).toBe('before');
    expect((await drain(await store.open((await kept(Buffer.from('after'))).fileId))).toString()).toBe('after');
  });

  it('leaves nothing on the disk when the source breaks off', async () => {
    const keyId = await transactions.run((tx) => store.createKey(tx));
    const count = () =>
      readdirSync(path.join(home, 'files'), { recursive: true }).filter((name) => String(name).endsWith('.age')).length;
    const before = count();
    const breaking = Readable.from(
      (function* () {
        yield Buffer.alloc(100_000);
        throw new Error('broke off');
      })(),
    );
    await expect(store.write(keyId, breaking)).rejects.toThrow('broke off');
    expect(count()).toBe(before);
  });

  it('sweeps away what was never kept and what nobody can read, once it is a day old', async () => {
    const living = await kept(Buffer.from('stays'));
    const dead = await kept(Buffer.from('goes'));
    const staged = await store.write(living.keyId, Buffer.from('never kept'));
    const young = await store.write(living.keyId, Buffer.from('just written'));
    await transactions.run((tx) => store.destroyKey(tx, dead.keyId));
    const old = new Date(Date.now() - 25 * 3600 * 1000);
    for (const file of [living.file, dead.file, path.join(home, 'files', staged.path)]) utimesSync(file, old, old);
    expect(await app.get(OrphanSweep).sweep()).toBe(2);
    expect((await drain(await store.open(living.fileId))).toString()).toBe('stays');
    expect(statSync(path.join(home, 'files', young.path)).size).toBeGreaterThan(0);
  });

  it('writes and reads 200 MB in constant memory', async () => {
    const chunk = Buffer.alloc(MEGABYTE, 'abc');
    const source = Readable.from(
      (function* () {
        for (let i = 0; i < 200; i++) yield chunk;
      })(),
    );
    let most = 0;
    const rss = () => process.memoryUsage().rss;
    const start = rss();
    const watch = setInterval(() => (most = Math.max(most, rss() - start)), 20);
    const began = performance.now();
    const { fileId } = await kept(source);
    const written = performance.now();
    let size = 0;
    for await (const part of await store.open(fileId)) size += (part as Buffer).length;
    clearInterval(watch);
    const rate = (from: number, to: number) => Math.round(200_000 / (to - from));
    process.stdout.write(
      `      sealed at ${rate(began, written)} MB/s, checked and opened at ${rate(written, performance.now())} MB/s, memory +${Math.round(most / MEGABYTE)} MB\n`,
    );
    expect(size).toBe(200 * MEGABYTE);
    expect(most).toBeLessThan(120 * MEGABYTE);
  }, 240_000);
});
