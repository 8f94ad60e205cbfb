import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileStore, StagedFile } from '@habeas/platform/storage';
import type { RenderedEntry, StoredEntry } from './rendering';

/** So many bytes of plain text are sealed together at most; an entry with more of them keeps a file of its own. */
export const BUNDLE_BYTES = 1024 * 1024;

/** An entry that is sealed on disk and not yet recorded. */
interface SealedEntry extends StoredEntry {
  /** Its place among the entries of the package, from 0. */
  position: number;
  /** The byte at which it begins in the plain text of a file that it shares; null when the file is its own. */
  offset: number | null;
}

/** A sealed file with the entries that lie in it. */
export interface SealedFile {
  staged: StagedFile;
  entries: SealedEntry[];
}

type Named = Pick<SealedEntry, 'path' | 'mediaType' | 'position'>;

async function* continued(read: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* read;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** All of a content that fits in a bundle; of one that does not, the same content still to be read. */
async function wholeOrStream(content: Readable): Promise<Buffer | Readable> {
  const rest = content[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const read: Uint8Array[] = [];
  for (let size = 0; size <= BUNDLE_BYTES;) {
    const next = await rest.next();
    if (next.done) return Buffer.concat(read);
    read.push(next.value);
    size += next.value.length;
  }
  return Readable.from(continued(read, rest), { objectMode: false });
}

/**
 * Seals entries as they are rendered: small ones together, since a seal costs the same whatever its size. Holds at most one bundle and
 * one entry that fits in a bundle.
 */
export class BundleEntries {
  /** What was taken so far, in that order. */
  readonly stored: StoredEntry[] = [];
  private readonly sealed: SealedFile[] = [];
  private held: SealedEntry[] = [];
  private contents: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly files: Pick<FileStore, 'write'>,
    private readonly keyId: string,
  ) {}

  /** Reads an entry to its end. @throws FileUnreadable when the key was destroyed; whatever the content throws */
  async take({ path, mediaType, content }: RenderedEntry): Promise<void> {
    const named = { path, mediaType, position: this.stored.length };
    try {
      const found = await wholeOrStream(content);
      const { size, sha256 } = Buffer.isBuffer(found) ? await this.hold(named, found) : await this.alone(named, found);
      this.stored.push({ path, mediaType, size, sha256 });
    } catch (error) {
      content.destroy();
      throw error;
    }
  }

  /** Seals what is still held; answers every file that was sealed. */
  async finish(): Promise<SealedFile[]> {
    await this.seal();
    return this.sealed;
  }

  private async hold(named: Named, content: Buffer): Promise<SealedEntry> {
    if (this.size + content.length > BUNDLE_BYTES) await this.seal();
    const sha256 = createHash('sha256').update(content).digest('hex');
    const entry = { ...named, size: content.length, sha256, offset: this.size };
    this.held.push(entry);
    this.contents.push(content);
    this.size += content.length;
    return entry;
  }

  private async alone(named: Named, content: Readable): Promise<SealedEntry> {
    const staged = await this.files.write(this.keyId, content);
    const entry = { ...named, size: staged.size, sha256: staged.sha256, offset: null };
    this.sealed.push({ staged, entries: [entry] });
    return entry;
  }

  private async seal(): Promise<void> {
    if (this.held.length === 0) return;
    const staged = await this.files.write(this.keyId, Buffer.concat(this.contents));
    this.sealed.push({ staged, entries: this.held });
    [this.held, this.contents, this.size] = [[], [], 0];
  }
}
