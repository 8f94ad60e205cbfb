import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { SuppressionEntry } from './suppression-entry.entity';

/** What the ledger answers for a hash that stands in it. */
export type StandingEntry = Pick<SuppressionEntry, 'hash' | 'purpose' | 'requestId'>;

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

  async endWaiting(tx: Transaction, requestId: string): Promise<void> {
    await tx.getRepository(SuppressionEntry).update({ requestId, awaitsMove: true }, { awaitsMove: false });
  }

  /** Entries that stand for any of these hashes, for all brands and, where one is given, for that brand. */
  standing(tx: Transaction, hashes: string[], brand: string | null): Promise<StandingEntry[]> {
    // One text is one parameter: a statement takes no more than 65,535, and a page of a file may have more hashes. They are hexadecimal
    // digits, so a comma divides them; the driver would look at every sign of an array.
    return tx.query<StandingEntry[]>(
      `select hash, purpose, request_id as "requestId" from suppression_entry
       where hash = any(string_to_array($1, ',')) and lifted_at is null and ($2::text is null or brand in ('*', $2))`,
      [hashes.join(','), brand],
    );
  }

  enteredBy(tx: Transaction, requestId: string): Promise<{ purpose: string; since: Date }[]> {
    return tx.query<{ purpose: string; since: Date }[]>(
      `select purpose, min(since) as since from suppression_entry
       where request_id = $1 and lifted_at is null group by purpose`,
      [requestId],
    );
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
