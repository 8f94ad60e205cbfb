import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import { ZipFile } from 'yazl';
import { Audit } from '../audit';
import { manifestDigest, PackageChanged } from './manifest-digest';
import type { PackageEntry } from './package-entry.entity';
import type { Package, PackageRight } from './package.entity';
import { PackageRepository } from './package.repository';

const ZIP_NAMES: Readonly<Record<PackageRight, string>> = {
  access: 'habeas-package.zip',
  portability: 'habeas-portability.zip',
};

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
    await this.checkSeals(opened);
    const entries = await this.transactions.run(async (tx) => {
      // The check takes its time, and the package may have been taken back meanwhile.
      const held = await this.packages.lock(tx, opened.id);
      if (!held || !this.isOpen(held)) return null;
      await this.packages.addOpening(tx, opened.id, this.clock.now());
      await this.audit.append(tx, {
        event: 'package.opened',
        actor: { kind: 'person' },
        requestId,
        details: { package: opened.id },
      });
      return this.packages.entries(tx, opened.id);
    });
    return entries && { zip: this.zip(entries, opened.composedAt ?? this.clock.now()), name: ZIP_NAMES[right] };
  }

  /**
   * The whole of a released package as a ZIP stream, for the organisation to which the person has it sent; that is recorded elsewhere.
   * @throws PackageChanged, FileDamaged, FileUnreadable when one entry is not what was approved; then no byte leaves at all
   */
  async zipOf(released: Package): Promise<Readable> {
    await this.checkSeals(released);
    const entries = await this.transactions.run((tx) => this.packages.entries(tx, released.id));
    return this.zip(entries, released.composedAt ?? this.clock.now());
  }

  private isOpen({ state, expiresAt }: Package): boolean {
    return state === 'released' && expiresAt !== null && expiresAt > this.clock.now();
  }

  /** That these are the entries of the digest that was approved, and each file what its entry says. */
  private async checkSeals({ id, manifestSha256 }: Package): Promise<void> {
    const entries = await this.transactions.run((tx) => this.packages.entries(tx, id));
    if (manifestDigest(entries) !== manifestSha256) throw new PackageChanged(id);
    for (const { fileId, sha256 } of entries) {
      if ((await this.files.describe(fileId)).sha256 !== sha256) throw new PackageChanged(id);
      (await this.files.open(fileId)).destroy();
    }
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
    return entry && { content: await this.files.open(entry.fileId), entry };
  }

  /** Opens each entry only when its turn has come. Media that is compressed already is stored as it is. */
  private zip(entries: PackageEntry[], mtime: Date): Readable {
    const zip = new ZipFile();
    for (const { path, mediaType, fileId } of entries) {
      const compress = !/^(audio|video|image)\//.test(mediaType);
      zip.addReadStreamLazy(path, { mtime, compress }, (give) => {
        this.files.open(fileId).then(
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
