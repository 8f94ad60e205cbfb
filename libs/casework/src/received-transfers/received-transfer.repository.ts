import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { ReceivedTransfer } from './received-transfer.entity';

@Injectable()
export class ReceivedTransferRepository {
  of(tx: Transaction, sender: string, transferId: string): Promise<ReceivedTransfer | null> {
    return tx.getRepository(ReceivedTransfer).findOneBy({ sender, transferId });
  }

  /** Null when another call has stored this transfer meanwhile. */
  async insertOnce(tx: Transaction, fresh: Omit<ReceivedTransfer, 'id'>): Promise<ReceivedTransfer | null> {
    const all = tx.getRepository(ReceivedTransfer);
    const inserted = await all.createQueryBuilder().insert().values(fresh).orIgnore().returning('id').execute();
    const id = (inserted.raw as { id: string }[])[0]?.id;
    return id === undefined ? null : all.findOneByOrFail({ id });
  }

  lock(tx: Transaction, id: string): Promise<ReceivedTransfer | null> {
    return tx.getRepository(ReceivedTransfer).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  save(tx: Transaction, changed: ReceivedTransfer): Promise<ReceivedTransfer> {
    return tx.getRepository(ReceivedTransfer).save(changed);
  }

  newest(tx: Transaction, limit: number): Promise<ReceivedTransfer[]> {
    return tx.getRepository(ReceivedTransfer).find({ order: { receivedAt: 'DESC', id: 'ASC' }, take: limit });
  }

  /** Those that are still readable and whose time is over, held; another process leaves these to us. */
  lockDue(tx: Transaction, now: Date, limit: number): Promise<ReceivedTransfer[]> {
    return tx
      .getRepository(ReceivedTransfer)
      .createQueryBuilder('received')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where('received.deletedAt is null and received.deleteAt <= :now', { now })
      .limit(limit)
      .getMany();
  }
}
