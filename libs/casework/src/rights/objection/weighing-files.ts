import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import { weighingHash, type WeighingSheet } from './weighing';

/** Weighings as they lie sealed under the key of their request; one that was written is never changed. */
@Injectable()
export class WeighingFiles {
  constructor(private readonly files: FileStore) {}

  /** What an approval is bound to, and where the content lies. */
  async seal(tx: Transaction, keyId: string, sheet: WeighingSheet): Promise<{ sha256: string; contentFileId: string }> {
    const staged = await this.files.write(keyId, Buffer.from(JSON.stringify(sheet)), tx);
    return { sha256: weighingHash(sheet), contentFileId: await this.files.keep(tx, staged, 'plan') };
  }

  /** @throws FileUnreadable when the key of the request was destroyed */
  async open(tx: Transaction, contentFileId: string): Promise<WeighingSheet> {
    return JSON.parse(await text(await this.files.open(contentFileId, tx))) as WeighingSheet;
  }
}
