import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** The open transaction that repositories are handed. `tx.query(sql, parameters)` answers the rows. */
export type Transaction = EntityManager;

/** Opens transactions, so that services can span repositories without naming the database library. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction: commits what it resolves with, rolls back when it throws. No network call belongs inside. */
  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** Runs `work` on one unchanging, read-only view of the database. */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('set transaction read only');
      return work(tx);
    });
  }
}
