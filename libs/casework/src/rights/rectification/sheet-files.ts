import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import { type SheetContent, sheetHash } from './sheet-content';

/** Sheets as they lie sealed under the key of their request. */
@Injectable()
export class SheetFiles {
  constructor(private readonly files: FileStore) {}

  /** What an approval is bound to, and where the content lies. */
  async seal(
    tx: Transaction,
    keyId: string,
    content: SheetContent,
  ): Promise<{ sha256: string; contentFileId: string }> {
    const staged = await this.files.write(keyId, Buffer.from(JSON.stringify(content)), tx);
    return { sha256: sheetHash(content), contentFileId: await this.files.keep(tx, staged, 'plan') };
  }

  /** @throws FileUnreadable when the key of the request was destroyed */
  async open(tx: Transaction, contentFileId: string): Promise<SheetContent> {
    return JSON.parse(await text(await this.files.open(contentFileId, tx))) as SheetContent;
  }
}
