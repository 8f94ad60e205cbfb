import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { In } from 'typeorm';
import { Mandate } from './mandate.entity';

@Injectable()
export class MandateRepository {
  of(tx: Transaction, requestId: string): Promise<Mandate | null> {
    return tx.getRepository(Mandate).findOneBy({ requestId });
  }

  ofMany(tx: Transaction, requestIds: string[]): Promise<Mandate[]> {
    return tx.getRepository(Mandate).findBy({ requestId: In(requestIds) });
  }

  save(tx: Transaction, mandate: Omit<Mandate, 'id'> & { id?: string }): Promise<Mandate> {
    return tx.getRepository(Mandate).save(tx.getRepository(Mandate).create(mandate));
  }

  async remove(tx: Transaction, requestId: string): Promise<void> {
    await tx.getRepository(Mandate).delete({ requestId });
  }
}
