import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { StorageConfig } from '../config';
import { MasterKeys } from '../crypto';
import type { Transaction } from '../database';
import { FileRepository, type StoredFile } from './file.repository';
import { openFromDisk, sealToDisk } from './sealed-disk';
import type { StagedFile } from './staged-file';
import { FileDamaged, FileUnknown, FileUnreadable } from './storage-errors';

const PURPOSE = 'storage key';

function idOf({ path, keyId }: StagedFile, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(path);
  if (id === undefined) throw new FileUnreadable(keyId);
  return id;
}

/** Files that only this installation can read, each under the key of what it belongs to (a request). */
@Injectable()
export class FileStore {
  constructor(
    private readonly config: StorageConfig,
    private readonly files: FileRepository,
    private readonly masterKeys: MasterKeys,
  ) {}

  /** Makes a key of its own, for one request. */
  async createKey(tx: Transaction): Promise<string> {
    const identity = await generateX25519Identity();
    const wrapped = this.masterKeys.seal(Buffer.from(identity), PURPOSE);
    return this.files.addKey(tx, await identityToRecipient(identity), wrapped, this.masterKeys.currentId);
  }

  /**
   * Encrypts to disk as it reads, in constant memory. Nothing refers to the file until `keep`; one never kept is swept away.
   * @param tx the transaction that made the key, when it is still open
   * @throws FileUnreadable when the key was destroyed; whatever the source throws
   */
  async write(keyId: string, source: Readable | Buffer, tx?: Transaction): Promise<StagedFile> {
    const key = await this.files.key(keyId, tx);
    if (!key?.wrappedIdentity) throw new FileUnreadable(keyId);
    const readable = Buffer.isBuffer(source) ? Readable.from([source]) : source;
    return { keyId, ...(await sealToDisk(this.config.filesDir, key.recipient, readable)) };
  }

  /** Makes a written file part of the database. @throws FileUnreadable when its key was destroyed meanwhile */
  async keep(tx: Transaction, staged: StagedFile, kind: string): Promise<string> {
    return idOf(staged, await this.files.keep(tx, [staged], kind));
  }

  /** As `keep`, for many at once: each with the id of its file, in the same order. */
  async keepAll<T extends { staged: StagedFile }>(
    tx: Transaction,
    written: readonly T[],
    kind: string,
  ): Promise<(T & { fileId: string })[]> {
    if (written.length === 0) return [];
    const files = written.map(({ staged }) => staged);
    const ids = await this.files.keep(tx, files, kind);
    return written.map((one) => ({ ...one, fileId: idOf(one.staged, ids) }));
  }

  /** Removes a written file that will not be kept. */
  async discard(staged: StagedFile): Promise<void> {
    await rm(path.join(this.config.filesDir, staged.path), { force: true });
  }

  /**
   * What is known of a file without opening it.
   * @param tx the transaction in which this is asked, wherever one is open
   * @throws FileUnknown
   */
  async describe(fileId: string, tx?: Transaction): Promise<StoredFile> {
    const file = await this.files.file(fileId, tx);
    if (!file) throw new FileUnknown(fileId);
    return file;
  }

  /**
   * The plain bytes. All of the sealed ones are checked before the first is handed out.
   * @param tx the transaction in which this is asked, wherever one is open: another connection beside it could be waited for forever
   * @throws FileUnknown, FileUnreadable (key destroyed), FileDamaged
   */
  async open(fileId: string, tx?: Transaction): Promise<Readable> {
    const file = await this.files.sealedFile(fileId, tx);
    if (!file) throw new FileUnknown(fileId);
    if (!file.wrappedIdentity) throw new FileUnreadable(file.keyId);
    const identity = this.masterKeys.open(file.wrappedIdentity, PURPOSE).toString();
    const expected = { size: file.sealedSize, sha256: file.sealedSha256 };
    const plain = await openFromDisk(this.config.filesDir, file.path, expected, identity);
    if (!plain) throw new FileDamaged(fileId);
    return plain;
  }

  /** Takes files out of the books while their key lives on; the sealed bytes go with the next sweep. */
  async forget(tx: Transaction, fileIds: string[]): Promise<void> {
    await this.files.forget(tx, fileIds);
  }

  /** From its commit on nothing under this key can be read again; the files themselves go with the next sweep. */
  async destroyKey(tx: Transaction, keyId: string): Promise<void> {
    await this.files.destroyKey(tx, keyId);
  }

  /**
   * Puts a new master key in force and wraps every storage key anew. May be interrupted and repeated.
   * @param newKey 32 bytes; made at random when left out
   * @returns how many keys were wrapped anew
   */
  async rotateMaster(newKey?: Buffer): Promise<number> {
    this.masterKeys.addKey(newKey);
    const wrapAnew = (wrapped: Buffer) => this.masterKeys.seal(this.masterKeys.open(wrapped, PURPOSE), PURPOSE);
    let total = 0;
    for (;;) {
      const count = await this.files.rewrap(this.masterKeys.currentId, wrapAnew);
      total += count;
      if (count === 0) return total;
    }
  }
}
