import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { AccountVisit } from './account-visit.entity';

@Injectable()
export class AccountVisitRepository {
  async insert(tx: Transaction, visit: Omit<AccountVisit, 'id'>): Promise<void> {
    await tx.getRepository(AccountVisit).insert(visit);
  }

  find(tx: Transaction, tokenHash: string): Promise<AccountVisit | null> {
    return tx.getRepository(AccountVisit).findOneBy({ tokenHash });
  }

  /** Answers whether it was there: of two that take the same one, one gets it. */
  async delete(tx: Transaction, id: string): Promise<boolean> {
    return ((await tx.getRepository(AccountVisit).delete({ id })).affected ?? 0) > 0;
  }

  async deleteEndedBy(tx: Transaction, instant: Date): Promise<void> {
    await tx.getRepository(AccountVisit).delete({ expiresAt: LessThanOrEqual(instant) });
  }
}
