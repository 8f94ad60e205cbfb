import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { StaffAccount } from './staff-account.entity';
import { StaffInvitation } from './staff-invitation.entity';

@Injectable()
export class StaffRepository {
  create(tx: Transaction, account: Partial<StaffAccount>): Promise<StaffAccount> {
    return tx.getRepository(StaffAccount).save(tx.getRepository(StaffAccount).create(account));
  }

  save(tx: Transaction, account: StaffAccount): Promise<StaffAccount> {
    return tx.getRepository(StaffAccount).save(account);
  }

  find(tx: Transaction, id: string): Promise<StaffAccount | null> {
    return tx.getRepository(StaffAccount).findOneBy({ id });
  }

  lock(tx: Transaction, id: string): Promise<StaffAccount | null> {
    return tx.getRepository(StaffAccount).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findByEmail(tx: Transaction, email: string): Promise<StaffAccount | null> {
    return tx.getRepository(StaffAccount).findOneBy({ email: email.trim().toLowerCase() });
  }

  lockByEmail(tx: Transaction, email: string): Promise<StaffAccount | null> {
    const where = { email: email.trim().toLowerCase() };
    return tx.getRepository(StaffAccount).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  all(tx: Transaction): Promise<StaffAccount[]> {
    return tx.getRepository(StaffAccount).find({ order: { name: 'ASC', id: 'ASC' } });
  }

  /** So that two administrators who demote each other wait for one another. */
  async lockAdministrators(tx: Transaction): Promise<void> {
    const where = { role: 'administrator' as const };
    await tx.getRepository(StaffAccount).find({ where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** Whether an administrator is left who can sign in. */
  anyAdministrator(tx: Transaction): Promise<boolean> {
    const where = { role: 'administrator' as const, active: true, secondFactorEnrolled: true };
    return tx.getRepository(StaffAccount).exists({ where });
  }

  count(tx: Transaction): Promise<number> {
    return tx.getRepository(StaffAccount).count();
  }

  async insertInvitation(tx: Transaction, invitation: Omit<StaffInvitation, 'id'>): Promise<void> {
    await tx.getRepository(StaffInvitation).insert(invitation);
  }

  lockInvitation(tx: Transaction, tokenHash: string): Promise<StaffInvitation | null> {
    return tx.getRepository(StaffInvitation).findOne({ where: { tokenHash }, lock: { mode: 'pessimistic_write' } });
  }

  async markInvitationUsed(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.getRepository(StaffInvitation).update({ id }, { usedAt: at });
  }

  async endInvitations(tx: Transaction, accountId: string): Promise<void> {
    await tx.getRepository(StaffInvitation).delete({ accountId });
  }
}
