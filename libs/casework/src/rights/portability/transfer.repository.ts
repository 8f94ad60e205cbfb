import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { Transfer } from './transfer.entity';

@Injectable()
export class TransferRepository {
  save(tx: Transaction, transfer: Omit<Transfer, 'id'> & Partial<Pick<Transfer, 'id'>>): Promise<Transfer> {
    return tx.getRepository(Transfer).save(tx.getRepository(Transfer).create(transfer));
  }

  find(tx: Transaction, id: string): Promise<Transfer | null> {
    return tx.getRepository(Transfer).findOneBy({ id });
  }

  lock(tx: Transaction, id: string): Promise<Transfer | null> {
    return tx.getRepository(Transfer).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  ofRequest(tx: Transaction, requestId: string): Promise<Transfer | null> {
    return tx.getRepository(Transfer).findOneBy({ requestId });
  }

  /** The same, held. */
  lockOfRequest(tx: Transaction, requestId: string): Promise<Transfer | null> {
    return tx.getRepository(Transfer).findOne({ where: { requestId }, lock: { mode: 'pessimistic_write' } });
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.getRepository(Transfer).delete({ id });
  }
}
