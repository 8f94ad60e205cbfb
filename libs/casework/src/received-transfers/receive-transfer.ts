import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { TransfersConfig } from '@habeas/platform/config';
import { Transactions } from '@habeas/platform/database';
import { FileStore, type StagedFile } from '@habeas/platform/storage';
import { Audit } from '../audit';
import { BytesRead, TooLarge } from './bytes-read';
import { checkZip, ZipRefused } from './check-zip';
import type { ReceivedTransfer } from './received-transfer.entity';
import { ReceivedTransferRepository } from './received-transfer.repository';

const DAY_MS = 86_400_000;
/** Where the directory of the ZIP must lie: twenty thousand entries with names of a hundred signs take three megabytes. */
const TAIL_BYTES = 4 * 1024 * 1024;
/** Each holds its tail in memory. */
const AT_ONCE = 8;

/** What a sender announced under its signature. */
export interface AnnouncedTransfer {
  /** Key of the sender, whose signature was seen to be good. */
  sender: string;
  senderName: string;
  transferId: string;
  sha256: string;
  size: number;
}

/** Why a transfer is not taken, as a slug for the sender. `other-bytes`: this transfer was stored before with others. */
export type TransferRefusal =
  'other-bytes' | 'too-large' | 'digest-mismatch' | 'length-mismatch' | 'busy' | `zip-${string}`;

export class TransferRefused extends Error {
  constructor(readonly reason: TransferRefusal) {
    super(reason);
    this.name = 'TransferRefused';
  }
}

/** Takes in a person's file from another controller: sealed under a key of its own, checked, listed, and nothing else. */
@Injectable()
export class ReceiveTransfer {
  private running = 0;

  constructor(
    private readonly store: ReceivedTransferRepository,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly config: TransfersConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores it once, however often it is sent; answers once it is committed.
   * @param bytes read to the end as they come, never held whole; of a transfer that is known none is read
   * @throws TransferRefused; whatever the stream throws when it breaks off: then nothing is kept
   */
  async receive(
    announced: AnnouncedTransfer,
    bytes: Readable,
  ): Promise<{ received: ReceivedTransfer; isNew: boolean }> {
    const before = await this.known(announced);
    if (before) return { received: before, isNew: false };
    if (announced.size > this.config.mostMegabytes * 1024 * 1024) throw new TransferRefused('too-large');
    if (this.running >= AT_ONCE) throw new TransferRefused('busy');
    this.running += 1;
    try {
      return await this.take(announced, bytes);
    } finally {
      this.running -= 1;
    }
  }

  private async known({ sender, transferId, sha256 }: AnnouncedTransfer): Promise<ReceivedTransfer | null> {
    const before = await this.transactions.run((tx) => this.store.of(tx, sender, transferId));
    if (before && before.sha256 !== sha256) throw new TransferRefused('other-bytes');
    return before;
  }

  private async take(announced: AnnouncedTransfer, bytes: Readable) {
    const read = new BytesRead(announced.size, TAIL_BYTES);
    const keyId = await this.transactions.run((tx) => this.files.createKey(tx));
    let staged: StagedFile | null = null;
    try {
      staged = await this.files.write(keyId, Readable.from(read.of(bytes), { objectMode: false }));
      if (read.size !== announced.size) throw new TransferRefused('length-mismatch');
      if (read.sha256 !== announced.sha256) throw new TransferRefused('digest-mismatch');
      const entries = await checkZip(read.tail, read.size);
      const stored = await this.keep(announced, staged, entries);
      if (stored) return { received: stored, isNew: true };
    } catch (error) {
      await this.discard(keyId, staged);
      if (error instanceof ZipRefused) throw new TransferRefused(`zip-${error.fault}`);
      throw error instanceof TooLarge ? new TransferRefused('length-mismatch') : error;
    }
    // Another call with the same transfer was faster.
    await this.discard(keyId, staged);
    const before = await this.known(announced);
    if (!before) throw new Error('A received transfer has vanished');
    return { received: before, isNew: false };
  }

  /** Null when another call has stored it meanwhile; nothing of this one stays in the books then. */
  private keep(announced: AnnouncedTransfer, staged: StagedFile, entries: number): Promise<ReceivedTransfer | null> {
    return this.transactions.run(async (tx) => {
      const { sender, senderName, transferId, sha256, size } = announced;
      const receivedAt = this.clock.now();
      const stored = await this.store.insertOnce(tx, {
        ...{ sender, senderName, transferId, sha256, size: String(size), entries },
        ...{ state: 'waiting', receivedAt, keyId: staged.keyId, fileId: null },
        deleteAt: new Date(receivedAt.getTime() + this.config.keepDays * DAY_MS),
        ...{ decidedBy: null, decidedAt: null, deletedAt: null },
      });
      if (!stored) return null;
      stored.fileId = await this.files.keep(tx, staged, 'received-transfer');
      await this.store.save(tx, stored);
      const details = { received: stored.id, sender, transfer: transferId, size, sha256 };
      await this.audit.append(tx, { event: 'received-transfer.stored', actor: { kind: 'outsider' }, details });
      return stored;
    });
  }

  private async discard(keyId: string, staged: StagedFile | null): Promise<void> {
    if (staged) await this.files.discard(staged);
    await this.transactions.run((tx) => this.files.destroyKey(tx, keyId));
  }
}
