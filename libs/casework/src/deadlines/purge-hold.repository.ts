import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { PurgeHold } from './purge-hold.entity';

@Injectable()
export class PurgeHoldRepository {
  /** The hold that stands, or null. */
  standing(tx: Transaction, requestId: string): Promise<PurgeHold | null> {
    return tx.getRepository(PurgeHold).findOneBy({ requestId, liftedAt: IsNull() });
  }

  async insert(tx: Transaction, hold: Omit<PurgeHold, 'id'>): Promise<void> {
    await tx.getRepository(PurgeHold).insert(hold);
  }

  save(tx: Transaction, hold: PurgeHold): Promise<PurgeHold> {
    return tx.getRepository(PurgeHold).save(hold);
  }
}
