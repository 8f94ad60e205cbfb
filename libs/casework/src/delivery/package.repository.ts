import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { PackageEntry } from './package-entry.entity';
import { PackageOpening } from './package-opening.entity';
import { Package, type PackageRight } from './package.entity';

@Injectable()
export class PackageRepository {
  insert(
    tx: Transaction,
    fresh: Pick<Package, 'requestId' | 'requestedRightId' | 'right' | 'generation' | 'state' | 'broughtIn'>,
  ): Promise<Package> {
    return tx.getRepository(Package).save(tx.getRepository(Package).create(fresh));
  }

  save(tx: Transaction, changed: Package): Promise<Package> {
    return tx.getRepository(Package).save(changed);
  }

  lock(tx: Transaction, id: string): Promise<Package | null> {
    return tx.getRepository(Package).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The latest package of a right of a request: earlier generations stay for the record and are never given out. */
  latest(tx: Transaction, requestId: string, right: PackageRight = 'access'): Promise<Package | null> {
    return tx.getRepository(Package).findOne({ where: { requestId, right }, order: { generation: 'DESC' } });
  }

  /** Ids among these requests that have a package out. */
  async releasedAmong(tx: Transaction, requestIds: string[]): Promise<Set<string>> {
    const out = await tx.getRepository(Package).findBy({ requestId: In(requestIds), state: 'released' });
    return new Set(out.map(({ requestId }) => requestId));
  }

  ofGeneration(tx: Transaction, requestedRightId: string, generation: number): Promise<Package | null> {
    return tx.getRepository(Package).findOneBy({ requestedRightId, generation });
  }

  /** Answers the ids of the files in which the entries before these lay. */
  async replaceEntries(tx: Transaction, packageId: string, entries: Omit<PackageEntry, 'id'>[]): Promise<string[]> {
    const [before] = await tx.query<[{ file_id: string }[], number]>(
      'delete from package_entry where package_id = $1 returning file_id',
      [packageId],
    );
    for (let from = 0; from < entries.length; from += 500) {
      await tx.getRepository(PackageEntry).insert(entries.slice(from, from + 500));
    }
    return [...new Set(before.map((row) => row.file_id))];
  }

  entries(tx: Transaction, packageId: string): Promise<PackageEntry[]> {
    return tx.getRepository(PackageEntry).find({ where: { packageId }, order: { position: 'ASC' } });
  }

  entry(tx: Transaction, packageId: string, path: string): Promise<PackageEntry | null> {
    return tx.getRepository(PackageEntry).findOneBy({ packageId, path });
  }

  async addOpening(tx: Transaction, packageId: string, at: Date): Promise<void> {
    await tx.getRepository(PackageOpening).insert({ packageId, at });
  }

  openings(tx: Transaction, packageId: string): Promise<PackageOpening[]> {
    return tx.getRepository(PackageOpening).find({ where: { packageId }, order: { at: 'ASC' } });
  }

  /** Released packages whose time is over, held; another process leaves these to us. */
  async lockExpired(tx: Transaction, now: Date, limit: number): Promise<Package[]> {
    return tx
      .getRepository(Package)
      .createQueryBuilder('package')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where('package.state = :state and package.expires_at <= :now', { state: 'released', now })
      .limit(limit)
      .getMany();
  }
}
