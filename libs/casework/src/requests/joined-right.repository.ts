import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { JoinedRight } from './joined-right.entity';

@Injectable()
export class JoinedRightRepository {
  save(tx: Transaction, joined: Omit<JoinedRight, 'id'> & { id?: string }): Promise<JoinedRight> {
    return tx.getRepository(JoinedRight).save(tx.getRepository(JoinedRight).create(joined));
  }

  /** What of this request is answered with an earlier one. */
  ofRequest(tx: Transaction, requestId: string): Promise<JoinedRight[]> {
    return tx.getRepository(JoinedRight).findBy({ requestId, separatedAt: IsNull() });
  }

  /** What of later requests is answered with this one. */
  toFirst(tx: Transaction, firstRequestId: string): Promise<JoinedRight[]> {
    return tx.getRepository(JoinedRight).findBy({ firstRequestId, separatedAt: IsNull() });
  }

  /** Ids among these rights that are answered with an earlier request. */
  async joinedAmong(tx: Transaction, requestedRightIds: string[]): Promise<Map<string, JoinedRight>> {
    const rows = await tx
      .getRepository(JoinedRight)
      .findBy({ requestedRightId: In(requestedRightIds), separatedAt: IsNull() });
    return new Map(rows.map((row) => [row.requestedRightId, row]));
  }

  /** @param by the colleague who took them apart, null where the machine did */
  async end(tx: Transaction, requestedRightId: string, at: Date, by: string | null): Promise<void> {
    await tx
      .getRepository(JoinedRight)
      .update({ requestedRightId, separatedAt: IsNull() }, { separatedAt: at, separatedBy: by });
  }

  /** What a colleague took apart. */
  takenApart(tx: Transaction, requestId: string): Promise<JoinedRight[]> {
    return tx.getRepository(JoinedRight).findBy({ requestId, separatedBy: Not(IsNull()) });
  }
}
