import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FileStore } from '@habeas/platform/storage';
import type { Transaction } from '@habeas/platform/database';
import { mediaTypeOf } from '../human-tasks';
import { Refused } from '../requests';
import { KeepRaw, type KeptRaw } from './keep-raw';
import { UnclaimedRepository } from './unclaimed.repository';

const HEAD_BYTES = 512;
const SCAN_MEGABYTES = 25;
/** What an office scans to, or photographs. */
const ENDINGS = ['pdf', 'png', 'jpg'] as const;

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
    const chunks = limited(bytes);
    const head = await headOf(chunks);
    const kind = kindOf(head);
    if (!kind) {
      await readToTheEnd(chunks);
      throw new Refused('scan-kind');
    }
    const { mediaType } = kind;
    const { fileId, size } = await this.raw.keep(Readable.from(headAnd(head, chunks), { objectMode: false }));
    return { scanId: fileId, mediaType, size };
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

function kindOf(head: Buffer): { name: string; mediaType: string } | null {
  for (const ending of ENDINGS) {
    const name = `scan.${ending}`;
    const mediaType = mediaTypeOf(name, head.subarray(0, HEAD_BYTES));
    if (mediaType !== null) return { name, mediaType };
  }
  return null;
}

async function headOf(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < HEAD_BYTES) {
    const chunk = await chunks.next();
    if (chunk.done) break;
    head = Buffer.concat([head, chunk.value]);
  }
  return head;
}

async function* headAnd(head: Buffer, rest: AsyncIterableIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

/** Who is still sending hears no answer: what is too large is read to its end, dropped, and refused then. */
async function* limited(bytes: Readable): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= SCAN_MEGABYTES * 1024 * 1024) yield chunk;
  }
  if (size > SCAN_MEGABYTES * 1024 * 1024) throw new Refused('scan-size');
}

async function readToTheEnd(chunks: AsyncGenerator<Buffer>): Promise<void> {
  while (!(await chunks.next()).done);
}
