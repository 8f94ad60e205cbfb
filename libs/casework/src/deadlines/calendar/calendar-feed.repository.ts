import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { CalendarFeed } from './calendar-feed.entity';

@Injectable()
export class CalendarFeedRepository {
  insert(tx: Transaction, feed: Omit<CalendarFeed, 'id'>): Promise<CalendarFeed> {
    return tx.getRepository(CalendarFeed).save(tx.getRepository(CalendarFeed).create(feed));
  }

  /** A colleague's addresses in force, the oldest first. */
  ofAccount(tx: Transaction, accountId: string): Promise<CalendarFeed[]> {
    const found = this.living(tx).andWhere('feed.accountId = :accountId', { accountId });
    return found.orderBy('feed.createdAt').addOrderBy('feed.id').getMany();
  }

  /** Held until the transaction ends; null for one that is another's. */
  async lockOwn(tx: Transaction, id: string, accountId: string): Promise<CalendarFeed | null> {
    const where = { id, accountId };
    return tx.getRepository(CalendarFeed).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  save(tx: Transaction, feed: CalendarFeed): Promise<CalendarFeed> {
    return tx.getRepository(CalendarFeed).save(feed);
  }

  /** The address in force with that hash. */
  inForce(tx: Transaction, tokenHash: string): Promise<CalendarFeed | null> {
    return this.living(tx).andWhere('feed.tokenHash = :tokenHash', { tokenHash }).getOne();
  }

  /** Not revoked, and not older than what ended every session of its colleague: leave, another role, a new one-time sign-in. */
  private living(tx: Transaction) {
    return tx
      .getRepository(CalendarFeed)
      .createQueryBuilder('feed')
      .where('feed.revokedAt is null')
      .andWhere(
        `exists (select 1 from staff_account a where a.id = feed.accountId and a.active and a.sessions_valid_from <= feed.createdAt)`,
      );
  }
}
