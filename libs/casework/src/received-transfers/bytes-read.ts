import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** More bytes than may be taken. */
export class TooLarge extends Error {
  readonly code = 'too-large';
}

/** Lets bytes through while it counts and hashes them, and keeps the last of them: the directory of a ZIP stands at its end. */
export class BytesRead {
  private readonly hash: Hash = createHash('sha256');
  private kept: Buffer[] = [];
  private keptSize = 0;
  size = 0;

  /** @param most more bytes than these are refused @param tailSize how many of the last bytes to keep */
  constructor(
    private readonly most: number,
    private readonly tailSize: number,
  ) {}

  /** @throws TooLarge */
  async *of(source: Readable): AsyncGenerator<Buffer> {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      this.size += chunk.length;
      if (this.size > this.most) throw new TooLarge();
      this.hash.update(chunk);
      this.keep(chunk);
      yield chunk;
    }
  }

  get sha256(): string {
    return this.hash.copy().digest('hex');
  }

  /** The last bytes, at most `tailSize` of them. */
  get tail(): Buffer {
    const all = Buffer.concat(this.kept);
    return all.subarray(Math.max(0, all.length - this.tailSize));
  }

  private keep(chunk: Buffer): void {
    this.kept.push(chunk);
    this.keptSize += chunk.length;
    for (let first = this.kept[0]; first && this.keptSize - first.length >= this.tailSize; first = this.kept[0]) {
      this.keptSize -= first.length;
      this.kept.shift();
    }
  }
}
