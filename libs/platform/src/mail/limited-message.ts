import { Transform, type TransformCallback } from 'node:stream';
import { finished } from 'node:stream/promises';

/**
 * The bytes of an arriving message. Past the limit its reader gets an error, while what still comes is taken and thrown
 * away: SMTP has no way to refuse in the middle.
 */
export class LimitedMessage extends Transform {
  private received = 0;
  private over: Promise<void>;
  private brokenOff = false;

  constructor(private readonly maxBytes: number) {
    super();
    this.over = finished(this, { readable: false });
    this.over.catch(() => undefined);
    // Without a listener a message that nobody reads any more would end the process.
    this.on('error', () => undefined);
  }

  get tooLarge(): boolean {
    return this.received > this.maxBytes;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.received += chunk.length;
    done(null, this.tooLarge ? undefined : chunk);
  }

  override _flush(done: TransformCallback): void {
    done(this.tooLarge ? new Error('The message is too large') : null);
  }

  /** The sender has gone before the end. */
  breakOff(): void {
    if (this.writableFinished) return;
    this.brokenOff = true;
    this.destroy(new Error('The sender broke off'));
  }

  /** Throws away what the reader left, so that the sender can be answered. */
  async readToEnd(): Promise<void> {
    if (this.brokenOff) throw new Error('The sender broke off');
    if (!this.destroyed) this.resume();
    await this.over;
  }
}
