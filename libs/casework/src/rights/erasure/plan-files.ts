import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { FileStore, type StagedFile } from '@habeas/platform/storage';
import { type PlanContent, planHash } from './plan-content';

/** Plans as they lie sealed under the key of their request. */
@Injectable()
export class PlanFiles {
  constructor(private readonly files: FileStore) {}

  /** Seals a plan on disk; nothing refers to it until `keep`. */
  write(keyId: string, content: PlanContent, tx?: Transaction): Promise<StagedFile> {
    return this.files.write(keyId, Buffer.from(JSON.stringify(content)), tx);
  }

  /** What an approval is bound to, and where the content lies. */
  async keep(tx: Transaction, content: PlanContent, staged: StagedFile) {
    return { sha256: planHash(content), contentFileId: await this.files.keep(tx, staged, 'plan') };
  }

  /** @throws FileUnreadable when the key of the request was destroyed */
  async open(tx: Transaction, contentFileId: string): Promise<PlanContent> {
    return JSON.parse(await text(await this.files.open(contentFileId, tx))) as PlanContent;
  }
}
