import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FileStore } from '@habeas/platform/storage';
import type { Transaction } from '@habeas/platform/database';
import { Refused } from '../requests';
import { KeepRaw, type KeptRaw } from './keep-raw';
import { headOf, kindOf, sniffed } from './sniffed';
import { UnclaimedRepository } from './unclaimed.repository';

const SCAN_MEGABYTES = 25;

/** A scan as a colleague knows it: by its id, until an entry claims it. */
export interface KeptScan {
  scanId: string;
  mediaType: string;
  size: number;
}

/** A scan that no request has yet. */
export interface UnclaimedScan extends KeptRaw {
  name: string;
  mediaType: string;
}

/** Letters on paper, scanned: sealed as they arrive, before anybody types what they are about (I1). */
@Injectable()
export class Scans {
  constructor(
    private readonly raw: KeepRaw,
    private readonly unclaimed: UnclaimedRepository,
    private readonly files: FileStore,
  ) {}

  /**
   * One that no entry claims is made unreadable after two weeks, like everything of which no request came.
   * @param bytes read to the end as they come, never held whole
   * @throws Refused `scan-kind` for anything but PDF, PNG and JPEG (by its bytes, whatever it is called), `scan-size`
   */
  async keep(bytes: Readable): Promise<KeptScan> {
    const { kind, whole } = await sniffed(bytes, SCAN_MEGABYTES, () => new Refused('scan-size'));
    if (!kind) throw new Refused('scan-kind');
    const { fileId, size } = await this.raw.keep(whole);
    return { scanId: fileId, mediaType: kind.mediaType, size };
  }

  /** Holds the scan for this transaction, so that one entry alone has it. @throws Refused `scan-unknown` when there is none, or it is another's */
  async refuseClaimed(tx: Transaction, scanId: string): Promise<void> {
    await this.unclaimed.hold(tx, scanId);
    if (!(await this.unclaimed.isUnclaimed(tx, scanId))) throw new Refused('scan-unknown');
  }

  /** Of one that is there: what was scanned, by its bytes. */
  async describe(scanId: string): Promise<UnclaimedScan> {
    const { keyId, id: fileId, sha256, size } = await this.files.describe(scanId);
    const plain = await this.files.open(scanId);
    const head = await headOf(plain[Symbol.asyncIterator]() as AsyncIterator<Buffer>);
    plain.destroy();
    const kind = kindOf(head);
    if (!kind) throw new Refused('scan-unknown');
    return { keyId, fileId, sha256, size, ...kind };
  }
}
