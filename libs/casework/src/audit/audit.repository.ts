import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { AuditEntry } from './audit-entry.entity';

/** Any constant serves, as long as it is the chain's alone. */
const CHAIN_LOCK = 4_015_170_826;

@Injectable()
export class AuditRepository {
  /**
   * Waits for its turn at the end of the chain, until the transaction ends; then answers the last link.
   * Two statements: the second must see what the previous holder of the lock committed.
   */
  async lockEnd(tx: Transaction): Promise<{ seq: number; hash: string } | null> {
    await tx.query('select pg_advisory_xact_lock($1)', [CHAIN_LOCK]);
    const [last] = await tx.query<{ seq: string; hash: string }[]>(
      'select seq, hash from audit_entry order by seq desc limit 1',
    );
    return last ? { seq: Number(last.seq), hash: last.hash } : null;
  }

  async insert(tx: Transaction, entry: AuditEntry): Promise<void> {
    await tx.getRepository(AuditEntry).insert(entry);
  }

  ofRequest(tx: Transaction, requestId: string): Promise<AuditEntry[]> {
    return tx.getRepository(AuditEntry).find({ where: { requestId }, order: { seq: 'ASC' } });
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
