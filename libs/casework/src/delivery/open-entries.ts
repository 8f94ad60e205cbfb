import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Transaction } from '@habeas/platform/database';
import type { FileStore } from '@habeas/platform/storage';
import { BUNDLE_BYTES } from './bundle-entries';
import { PackageChanged } from './manifest-digest';
import type { PackageEntry } from './package-entry.entity';

/** Opens the entries of a package. It keeps the bundle that it opened last: entries asked for in their order open each bundle once. */
export class OpenEntries {
  private last: { fileId: string; content: Buffer } | null = null;

  /** @param tx the transaction in which this is asked, wherever one is open: see FileStore.open */
  constructor(
    private readonly files: Pick<FileStore, 'describe' | 'open'>,
    private readonly tx?: Transaction,
  ) {}

  /** That the sealed bytes are what the entry says, without handing them out. @throws PackageChanged, FileDamaged, FileUnreadable */
  async check(entry: PackageEntry): Promise<void> {
    if (entry.fileOffset !== null) {
      await this.part(entry, entry.fileOffset);
      return;
    }
    const { sha256 } = await this.files.describe(entry.fileId, this.tx);
    if (sha256 !== entry.sha256) throw new PackageChanged(entry.packageId);
    (await this.files.open(entry.fileId, this.tx)).destroy();
  }

  /** The plain bytes of one entry. @throws PackageChanged, FileDamaged, FileUnreadable */
  async open(entry: PackageEntry): Promise<Readable> {
    if (entry.fileOffset === null) return this.files.open(entry.fileId, this.tx);
    return Readable.from([await this.part(entry, entry.fileOffset)], { objectMode: false });
  }

  private async part({ packageId, fileId, size, sha256 }: PackageEntry, from: number): Promise<Buffer> {
    const content = (await this.bundle(packageId, fileId)).subarray(from, from + Number(size));
    if (createHash('sha256').update(content).digest('hex') !== sha256) throw new PackageChanged(packageId);
    return content;
  }

  private async bundle(packageId: string, fileId: string): Promise<Buffer> {
    if (this.last?.fileId === fileId) return this.last.content;
    this.last = null;
    // A row that was made to point at a large file must not have it read into memory.
    if ((await this.files.describe(fileId, this.tx)).size > BUNDLE_BYTES) throw new PackageChanged(packageId);
    const content = await buffer(await this.files.open(fileId, this.tx));
    this.last = { fileId, content };
    return content;
  }
}
