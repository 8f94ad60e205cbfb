import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { SuppressionEntry } from './suppression-entry.entity';

@Injectable()
export class SuppressionRepository {
  /** Adds the entry unless it stands already; answers false then. */
  async insertOnce(tx: Transaction, entry: Omit<SuppressionEntry, 'id' | 'liftedAt'>): Promise<boolean> {
    const inserted = await tx
      .getRepository(SuppressionEntry)
      .createQueryBuilder()
      .insert()
      .values(entry)
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  /** Answers how many stood and are lifted now. */
  async lift(tx: Transaction, hashes: string[], purpose: string, brand: string, liftedAt: Date): Promise<number> {
    const where = { hash: In(hashes), purpose, brand, liftedAt: IsNull() };
    return (await tx.getRepository(SuppressionEntry).update(where, { liftedAt })).affected ?? 0;
  }

  /** Entries that stand for any of these hashes, for all brands and, where one is given, for that brand. */
  standing(tx: Transaction, hashes: string[], brand: string | null): Promise<SuppressionEntry[]> {
    const where = { hash: In(hashes), liftedAt: IsNull(), ...(brand === null ? {} : { brand: In(['*', brand]) }) };
    return tx.getRepository(SuppressionEntry).findBy(where);
  }

  /** Purposes for which anybody is suppressed. */
  async purposes(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ purpose: string }[]>(
      'select distinct purpose from suppression_entry where lifted_at is null order by purpose',
    );
    return rows.map(({ purpose }) => purpose);
  }

  /** Which kinds of identifiers are hashed for a purpose. */
  async identifierTypes(tx: Transaction, purpose: string): Promise<string[]> {
    const rows = await tx.query<{ type: string }[]>(
      'select distinct identifier_type as type from suppression_entry where lifted_at is null and purpose = $1',
      [purpose],
    );
    return rows.map(({ type }) => type);
  }
}
