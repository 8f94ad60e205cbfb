import { Inject, Injectable } from '@nestjs/common';
import { addDays, type AuditActor, lastInstantOf, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { BundleEntries, type SealedFile } from './bundle-entries';
import { manifestDigest } from './manifest-digest';
import type { PackageEntry } from './package-entry.entity';
import type { Package, PackageRight } from './package.entity';
import { PackageRepository } from './package.repository';
import { type PackageInput, renderManifest, type RenderedEntry, renderPackage, type StoredEntry } from './rendering';

/** Whose package it is; of an access request where no right is named. */
type PackageOf = Pick<Package, 'requestId' | 'requestedRightId' | 'generation'> &
  Partial<Pick<Package, 'right' | 'broughtIn'>>;

/** Life of a package: composed, sealed, approved, released, ended. */
@Injectable()
export class Packages {
  constructor(
    private readonly packages: PackageRepository,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** The package of one generation of a right; a composition that crashed goes on with the same one. */
  async begin(tx: Transaction, of: PackageOf): Promise<Package> {
    const known = await this.packages.ofGeneration(tx, of.requestedRightId, of.generation);
    if (!known) return this.packages.insert(tx, { right: 'access', broughtIn: false, ...of, state: 'composing' });
    Object.assign(known, { state: 'composing', broughtIn: of.broughtIn ?? false });
    return this.packages.save(tx, known);
  }

  /** Renders the answer to an access request and seals it: see {@link sealRendered}. */
  sealEntries(keyId: string, input: PackageInput): Promise<SealedFile[]> {
    return this.sealRendered(keyId, renderPackage(input), (stored) => renderManifest(input, stored));
  }

  /** Seals the entries as they are rendered, the manifest last; holds no more of them in memory than fits in a bundle. */
  async sealRendered(
    keyId: string,
    rendered: AsyncIterable<RenderedEntry>,
    manifest: (stored: StoredEntry[]) => RenderedEntry[],
  ): Promise<SealedFile[]> {
    const bundles = new BundleEntries(this.files, keyId);
    for await (const entry of rendered) await bundles.take(entry);
    for (const entry of manifest([...bundles.stored])) await bundles.take(entry);
    return bundles.finish();
  }

  /** Records the entries and binds them by one digest over paths and contents. */
  async seal(tx: Transaction, id: string, files: SealedFile[]): Promise<Package> {
    const composed = await this.packages.lock(tx, id);
    if (!composed) throw new RangeError('There is no such package');
    const rows = await this.keep(tx, id, files);
    // An earlier composition of the same may hold what was decided meanwhile to be left out.
    await this.files.forget(tx, await this.packages.replaceEntries(tx, id, rows));
    Object.assign(composed, {
      state: 'sealed',
      manifestSha256: manifestDigest(rows),
      size: String(files.reduce((sum, { staged }) => sum + staged.size, 0)),
      composedAt: this.clock.now(),
    });
    await this.packages.save(tx, composed);
    await this.note(tx, composed, 'package.composed', { kind: 'system' }, { entries: rows.length });
    return composed;
  }

  private async keep(tx: Transaction, packageId: string, files: SealedFile[]): Promise<Omit<PackageEntry, 'id'>[]> {
    const kept = await this.files.keepAll(tx, files, 'package-entry');
    const rows = kept.flatMap(({ fileId, entries }) =>
      entries.map(({ size, offset, ...entry }) => {
        return { packageId, ...entry, size: String(size), fileId, fileOffset: offset };
      }),
    );
    return rows.sort((one, other) => one.position - other.position);
  }

  /** Whether the package of this generation has data that came through a customer. */
  async isBroughtIn(tx: Transaction, requestedRightId: string, generation: number): Promise<boolean> {
    return (await this.packages.ofGeneration(tx, requestedRightId, generation))?.broughtIn ?? false;
  }

  /** Approves these very bytes and releases them. Answers null when the digest is no longer that of the package. */
  async approveAndRelease(
    tx: Transaction,
    requestId: string,
    manifestSha256: string,
    account: string,
    right: PackageRight = 'access',
  ): Promise<Package | null> {
    const latest = await this.packages.latest(tx, requestId, right);
    const held = latest && (await this.packages.lock(tx, latest.id));
    if (!held || held.state !== 'sealed' || held.manifestSha256 !== manifestSha256) return null;
    const now = this.clock.now();
    const expiresAt = this.endOfLife(now);
    Object.assign(held, { state: 'released', approvedBy: account, approvedAt: now, releasedAt: now, expiresAt });
    await this.packages.save(tx, held);
    const actor = { kind: 'staff', id: account } as const;
    await this.note(tx, held, 'package.approved', actor, { manifest: manifestSha256 });
    await this.note(tx, held, 'package.released', actor);
    return held;
  }

  /** The last instant of the last day, in the controller's zone: "until 12 March" includes that day. */
  private endOfLife(released: Date): Date {
    const zone = this.pack.controller.timeZone;
    const lastDay = addDays(localDateOf(released.toISOString(), zone), this.pack.policy.package.lifeDays);
    return new Date(lastInstantOf(lastDay, zone));
  }

  /** Takes a released package back; from now on nobody can open it. */
  async revoke(
    tx: Transaction,
    requestId: string,
    actor: AuditActor,
    right: PackageRight = 'access',
  ): Promise<Package | null> {
    const latest = await this.packages.latest(tx, requestId, right);
    const held = latest && (await this.packages.lock(tx, latest.id));
    if (held?.state !== 'released') return null;
    Object.assign(held, { state: 'revoked', endedAt: this.clock.now() });
    await this.packages.save(tx, held);
    await this.note(tx, held, 'package.revoked', actor);
    return held;
  }

  /** Ends packages whose time is over. Answers how many. */
  async expireDue(): Promise<number> {
    return this.transactions.run(async (tx) => {
      const due = await this.packages.lockExpired(tx, this.clock.now(), 100);
      for (const expired of due) {
        Object.assign(expired, { state: 'expired', endedAt: this.clock.now() });
        await this.packages.save(tx, expired);
        await this.note(tx, expired, 'package.expired', { kind: 'system' });
      }
      return due.length;
    });
  }

  private note(
    tx: Transaction,
    subject: Package,
    event: Parameters<Audit['append']>[1]['event'],
    actor: AuditActor,
    details: Record<string, string | number> = {},
  ): Promise<void> {
    const { requestId, id } = subject;
    return this.audit.append(tx, { event, actor, requestId, details: { package: id, ...details } });
  }
}
