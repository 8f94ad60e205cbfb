import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Transactions } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';

/** Bytes that arrived, sealed under a key of their own, and committed. */
export interface KeptRaw {
  keyId: string;
  fileId: string;
  sha256: string;
  size: number;
}

/** Keeps what arrived before anything is read from it. The key becomes the request's. */
@Injectable()
export class KeepRaw {
  constructor(
    private readonly files: FileStore,
    private readonly transactions: Transactions,
  ) {}

  /** @param beside storage key of what came before it and belongs to the same request; left out: a key of its own */
  async keep(bytes: Readable | Buffer, beside?: string, kind: 'receipt' | 'form-file' = 'receipt'): Promise<KeptRaw> {
    const keyId = beside ?? (await this.transactions.run((tx) => this.files.createKey(tx)));
    const staged = await this.files.write(keyId, bytes);
    const fileId = await this.transactions.run((tx) => this.files.keep(tx, staged, kind));
    return { keyId, fileId, sha256: staged.sha256, size: staged.size };
  }

  open(kept: KeptRaw): Promise<Readable> {
    return this.files.open(kept.fileId);
  }
}
