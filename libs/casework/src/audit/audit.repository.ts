import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { AuditEntry } from './audit-entry.entity';

/** Any constant serves, as long as it is the chain's alone. */
const CHAIN_LOCK = 4_015_170_826;

/** Some of a request's links: from its newest or its oldest end on, past the link `after`. */
export interface RequestEntriesPage {
  order: 'newest' | 'oldest';
  after: number | null;
  limit: number;
}

@Injectable()
export class AuditRepository {
  /**
   * Waits for its turn at the end of the chain, until the transaction ends; then answers the last link, and the database's
   * time. Two statements: the second must see what the previous holder of the lock committed.
   */
  async lockEnd(tx: Transaction): Promise<{ last: { seq: number; hash: string } | null; now: Date }> {
    await tx.query('select pg_advisory_xact_lock($1)', [CHAIN_LOCK]);
    const [end] = await tx.query<{ now: Date; seq: string | null; hash: string | null }[]>(
      `select clock_timestamp() as now, last.seq, last.hash from (select 1) as always
       left join lateral (select seq, hash from audit_entry order by seq desc limit 1) as last on true`,
    );
    if (!end) throw new Error('The database did not tell the time');
    return { now: end.now, last: end.seq && end.hash ? { seq: Number(end.seq), hash: end.hash } : null };
  }

  async insert(tx: Transaction, entry: AuditEntry): Promise<void> {
    await tx.getRepository(AuditEntry).insert(entry);
  }

  ofRequest(tx: Transaction, requestId: string, { order, after, limit }: RequestEntriesPage): Promise<AuditEntry[]> {
    const query = tx.getRepository(AuditEntry).createQueryBuilder('entry').where({ requestId });
    if (after !== null) query.andWhere(order === 'newest' ? 'entry.seq < :after' : 'entry.seq > :after', { after });
    return query
      .orderBy('entry.seq', order === 'newest' ? 'DESC' : 'ASC')
      .limit(limit)
      .getMany();
  }

  countOfRequest(tx: Transaction, requestId: string): Promise<number> {
    return tx.getRepository(AuditEntry).countBy({ requestId });
  }

  /** Up to `limit` links after `seq`, in order. */
  page(tx: Transaction, after: number, limit: number): Promise<AuditEntry[]> {
    return tx
      .getRepository(AuditEntry)
      .createQueryBuilder('entry')
      .where('entry.seq > :after', { after })
      .orderBy('entry.seq', 'ASC')
      .limit(limit)
      .getMany();
  }
}
