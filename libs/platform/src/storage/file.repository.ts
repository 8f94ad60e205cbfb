import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Transaction, Transactions } from '../database';
import type { StagedFile } from './staged-file';

export interface StorageKey {
  id: string;
  recipient: string;
  wrappedIdentity: Buffer | null;
}

export interface StoredFile extends StagedFile {
  id: string;
  kind: string;
}

export interface SealedFile extends StoredFile {
  /** Null when the key was destroyed. */
  wrappedIdentity: Buffer | null;
}

const KEY = `select id, recipient, wrapped_identity as "wrappedIdentity" from storage_key where id = $1`;
const FILE_COLUMNS = `
  f.id, f.key_id as "keyId", f.kind, f.path, f.size::float8 as size, f.sha256, f.sealed_size::float8 as "sealedSize",
  f.sealed_sha256 as "sealedSha256"`;
const FILE = `select ${FILE_COLUMNS} from stored_file f where f.id = $1`;
const SEALED_FILE = `
  select ${FILE_COLUMNS}, k.wrapped_identity as "wrappedIdentity"
  from stored_file f join storage_key k on k.id = f.key_id where f.id = $1`;
const KEEP = `
  with living as (select id from storage_key where id = any($1) and destroyed_at is null order by id for key share)
  insert into stored_file (key_id, kind, path, size, sha256, sealed_size, sealed_sha256)
  select living.id, $2, file.path, file.size, file.sha256, file.sealed_size, file.sealed_sha256
  from unnest($1::uuid[], $3::text[], $4::bigint[], $5::text[], $6::bigint[], $7::text[])
    as file (key_id, path, size, sha256, sealed_size, sealed_sha256)
  join living on living.id = file.key_id
  returning id, path`;
const REWRAP_BATCH = `
  select id, wrapped_identity as "wrappedIdentity" from storage_key
  where destroyed_at is null and master_key_id <> $1 order by id limit 200 for update`;

@Injectable()
export class FileRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
  ) {}

  async addKey(tx: Transaction, recipient: string, wrapped: Buffer, masterKeyId: string): Promise<string> {
    const rows = await tx.query<{ id: string }[]>(
      'insert into storage_key (recipient, wrapped_identity, master_key_id) values ($1, $2, $3) returning id',
      [recipient, wrapped, masterKeyId],
    );
    return String(rows[0]?.id);
  }

  async key(id: string, tx?: Transaction): Promise<StorageKey | undefined> {
    return (await this.ask<StorageKey>(KEY, [id], tx))[0];
  }

  /** Ids by path; one whose key was destroyed meanwhile has none. */
  async keep(tx: Transaction, files: readonly StagedFile[], kind: string): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; path: string }[]>(KEEP, [
      files.map(({ keyId }) => keyId),
      kind,
      files.map(({ path }) => path),
      files.map(({ size }) => size),
      files.map(({ sha256 }) => sha256),
      files.map(({ sealedSize }) => sealedSize),
      files.map(({ sealedSha256 }) => sealedSha256),
    ]);
    return new Map(rows.map(({ id, path }) => [path, id]));
  }

  async file(id: string, tx?: Transaction): Promise<StoredFile | undefined> {
    return (await this.ask<StoredFile>(FILE, [id], tx))[0];
  }

  /** A file with what opens it. */
  async sealedFile(id: string, tx?: Transaction): Promise<SealedFile | undefined> {
    return (await this.ask<SealedFile>(SEALED_FILE, [id], tx))[0];
  }

  async forget(tx: Transaction, ids: string[]): Promise<void> {
    await tx.query('delete from stored_file where id = any($1)', [ids]);
  }

  async destroyKey(tx: Transaction, id: string): Promise<void> {
    await tx.query(
      `update storage_key set wrapped_identity = null, destroyed_at = clock_timestamp() where id = $1 and destroyed_at is null`,
      [id],
    );
  }

  /** Wraps up to 200 keys anew; answers how many there were. */
  rewrap(masterKeyId: string, wrapAnew: (wrapped: Buffer) => Buffer): Promise<number> {
    return this.transactions.run(async (tx) => {
      const keys = await tx.query<{ id: string; wrappedIdentity: Buffer }[]>(REWRAP_BATCH, [masterKeyId]);
      for (const { id, wrappedIdentity } of keys) {
        const wrapped = wrapAnew(wrappedIdentity);
        await tx.query('update storage_key set wrapped_identity = $2, master_key_id = $3 where id = $1', [
          id,
          wrapped,
          masterKeyId,
        ]);
      }
      return keys.length;
    });
  }

  /** Which of these paths belong to a file whose key still exists. */
  async livePaths(paths: string[]): Promise<Set<string>> {
    const rows = await this.ask<{ path: string }>(
      `select f.path from stored_file f join storage_key k on k.id = f.key_id
       where f.path = any($1) and k.destroyed_at is null`,
      [paths],
    );
    return new Set(rows.map(({ path }) => path));
  }

  /**
   * One statement is a transaction by itself: opening one around it would take four round trips, for every file of a package.
   * Danger: inside an open transaction it must be asked there. A second connection, wanted while one is held, stands still as
   * soon as the whole pool is held by such.
   */
  private ask<T>(sql: string, parameters: unknown[], tx?: Transaction): Promise<T[]> {
    return tx ? tx.query<T[]>(sql, parameters) : this.dataSource.query<T[]>(sql, parameters);
  }
}
