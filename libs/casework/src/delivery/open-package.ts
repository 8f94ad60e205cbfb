import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import { ZipFile } from 'yazl';
import { Audit } from '../audit';
import { manifestDigest, PackageChanged } from './manifest-digest';
import { OpenEntries } from './open-entries';
import type { PackageEntry } from './package-entry.entity';
import type { Package, PackageRight } from './package.entity';
import { PackageRepository } from './package.repository';

const ZIP_NAMES: Readonly<Record<PackageRight, string>> = {
  access: 'habeas-package.zip',
  portability: 'habeas-portability.zip',
};

/** Entries whose sealed bytes were checked, and what opens them. */
interface Checked {
  entries: PackageEntry[];
  reader: OpenEntries;
}

/** Gives a package's bytes: to the person as one ZIP file, to the desk entry by entry. */
@Injectable()
export class OpenPackage {
  constructor(
    private readonly packages: PackageRepository,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The package that the person may open now, or null. */
  async openable(requestId: string, right: PackageRight = 'access'): Promise<Package | null> {
    const latest = await this.transactions.run((tx) => this.packages.latest(tx, requestId, right));
    return latest && this.isOpen(latest) ? latest : null;
  }

  /**
   * The whole package as a ZIP stream, or null when there is none to open. The opening is recorded before the first byte.
   * @throws PackageChanged, FileDamaged, FileUnreadable when one entry is not what was approved; then no byte leaves at all
   * @throws AuditUnavailable when it cannot be recorded; then no byte leaves
   */
  async openForPerson(
    requestId: string,
    right: PackageRight = 'access',
  ): Promise<{ zip: Readable; name: string } | null> {
    const opened = await this.openable(requestId, right);
    if (!opened) return null;
    const checked = await this.checkSeals(opened);
    const isRecorded = await this.transactions.run(async (tx) => {
      // The check takes its time, and the package may have been taken back meanwhile.
      const held = await this.packages.lock(tx, opened.id);
      if (!held || !this.isOpen(held)) return false;
      await this.packages.addOpening(tx, opened.id, this.clock.now());
      await this.audit.append(tx, {
        event: 'package.opened',
        actor: { kind: 'person' },
        requestId,
        details: { package: opened.id },
      });
      return true;
    });
    return isRecorded
      ? { zip: this.zip(checked, opened.composedAt ?? this.clock.now()), name: ZIP_NAMES[right] }
      : null;
  }

  /**
   * The whole of a released package as a ZIP stream, for the organisation to which the person has it sent; that is recorded elsewhere.
   * @throws PackageChanged, FileDamaged, FileUnreadable when one entry is not what was approved; then no byte leaves at all
   */
  async zipOf(released: Package): Promise<Readable> {
    return this.zip(await this.checkSeals(released), released.composedAt ?? this.clock.now());
  }

  private isOpen({ state, expiresAt }: Package): boolean {
    return state === 'released' && expiresAt !== null && expiresAt > this.clock.now();
  }

  /** That these are the entries of the digest that was approved, and that the sealed bytes of each are what it says. */
  private async checkSeals({ id, manifestSha256 }: Package): Promise<Checked> {
    const entries = await this.transactions.run((tx) => this.packages.entries(tx, id));
    if (manifestDigest(entries) !== manifestSha256) throw new PackageChanged(id);
    const reader = new OpenEntries(this.files);
    for (const entry of entries) await reader.check(entry);
    return { entries, reader };
  }

  /** One entry as the person will see it; the preview is recorded first. Null for a path that the package does not have. */
  async preview(
    requestId: string,
    path: string,
    account: string,
    right: PackageRight = 'access',
  ): Promise<{ content: Readable; entry: PackageEntry } | null> {
    const entry = await this.transactions.run(async (tx) => {
      const latest = await this.packages.latest(tx, requestId, right);
      const found = latest && (await this.packages.entry(tx, latest.id, path));
      if (!found) return null;
      await this.audit.append(tx, {
        event: 'package.previewed',
        actor: { kind: 'staff', id: account },
        requestId,
        details: { package: latest.id, entry: found.position },
      });
      return found;
    });
    return entry && { content: await new OpenEntries(this.files).open(entry), entry };
  }

  /** One entry of a package for what the office itself makes of it, inside a transaction. Null for a path that the package does not have. */
  async entry(tx: Transaction, packageId: string, path: string): Promise<Readable | null> {
    const entry = await this.packages.entry(tx, packageId, path);
    return entry && new OpenEntries(this.files, tx).open(entry);
  }

  /** Opens each entry only when its turn has come. Media that is compressed already is stored as it is. */
  private zip({ entries, reader }: Checked, mtime: Date): Readable {
    const zip = new ZipFile();
    for (const entry of entries) {
      const compress = !/^(audio|video|image)\//.test(entry.mediaType);
      zip.addReadStreamLazy(entry.path, { mtime, compress }, (give) => {
        reader.open(entry).then(
          (content) => give(null, content),
          (error: unknown) => give(error, null as never),
        );
      });
    }
    zip.end();
    const output = zip.outputStream as Readable;
    zip.on('error', (error: Error) => output.destroy(error));
    return output;
  }
}
