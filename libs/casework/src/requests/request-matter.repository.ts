import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { RequestMatter } from './request-matter.entity';

@Injectable()
export class RequestMatterRepository {
  ofRequest(tx: Transaction, requestId: string): Promise<RequestMatter[]> {
    return tx.getRepository(RequestMatter).find({ where: { requestId }, order: { matter: 'ASC' } });
  }

  openOfMany(tx: Transaction, requestIds: string[]): Promise<RequestMatter[]> {
    return tx
      .getRepository(RequestMatter)
      .find({ where: { requestId: In(requestIds), state: 'open' }, order: { matter: 'ASC' } });
  }

  async anyOpen(tx: Transaction, requestId: string): Promise<boolean> {
    return tx.getRepository(RequestMatter).existsBy({ requestId, state: 'open' });
  }

  save(tx: Transaction, matter: Omit<RequestMatter, 'id'> & { id?: string }): Promise<RequestMatter> {
    return tx.getRepository(RequestMatter).save(tx.getRepository(RequestMatter).create(matter));
  }

  /** The request has ended without them: what is still open is not answered any more. */
  async endOpen(tx: Transaction, requestId: string, at: Date): Promise<void> {
    await tx.getRepository(RequestMatter).update({ requestId, state: 'open' }, { state: 'ended', endedAt: at });
  }
}
