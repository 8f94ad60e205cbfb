import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';

@Injectable()
export class UnclaimedRepository {
  /** Who asks about the same file in another transaction waits for this one. */
  async hold(tx: Transaction, fileId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`unclaimed/${fileId}`]);
  }

  /** Whether bytes of this file id arrived of which no request came. */
  async isUnclaimed(tx: Transaction, fileId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select 1 from stored_file file join storage_key key on key.id = file.key_id
       where file.id = $1 and file.kind = 'receipt' and key.destroyed_at is null
         and not exists (select 1 from receipt where receipt.raw_file_id = file.id)
         and not exists (select 1 from request where request.key_id = file.key_id)`,
      [fileId],
    );
    return rows.length > 0;
  }

  /** Those of these files that belong to a form of which no request came; each once, in the order in which they are asked. */
  async formFiles(tx: Transaction, ids: readonly string[]): Promise<{ id: string; keyId: string }[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<{ id: string; keyId: string }[]>(
      `select file.id, file.key_id as "keyId" from stored_file file join storage_key key on key.id = file.key_id
       where file.id = any($1) and file.kind = 'form-file' and key.destroyed_at is null
         and not exists (select 1 from request where request.key_id = file.key_id)`,
      [ids],
    );
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }

  /** All files of a form, by the key that they share. */
  async formFilesUnder(tx: Transaction, keyId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from stored_file where key_id = $1 and kind = 'form-file' order by id`,
      [keyId],
    );
    return rows.map(({ id }) => id);
  }

  /** Keys of forms to which the first file was added before that instant and which were never sent; at most `limit`. */
  async keysOfForms(tx: Transaction, before: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select key.id from storage_key key
       where key.destroyed_at is null and key.created_at < $1
         and exists (select 1 from stored_file file where file.key_id = key.id and file.kind = 'form-file')
         and not exists (select 1 from request where request.key_id = key.id)
       limit $2`,
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Keys under which bytes arrived before that instant of which no request came; at most `limit`. */
  async keys(tx: Transaction, before: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select key.id from storage_key key
       where key.destroyed_at is null and key.created_at < $1
         and exists (select 1 from stored_file file where file.key_id = key.id and file.kind = 'receipt')
         and not exists (select 1 from stored_file file join receipt on receipt.raw_file_id = file.id
                         where file.key_id = key.id)
         and not exists (select 1 from request where request.key_id = key.id)
       limit $2`,
      [before, limit],
    );
    return rows.map(({ id }) => id);
  }
}
