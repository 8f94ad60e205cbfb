import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { DeferredStop } from './deferred-stop.entity';

@Injectable()
export class DeferredStopRepository {
  /** Adds it unless the right has one; answers false then. */
  async insertOnce(tx: Transaction, stop: Omit<DeferredStop, 'id'>): Promise<boolean> {
    const query = tx.getRepository(DeferredStop).createQueryBuilder().insert().values(stop).orIgnore().returning('id');
    return ((await query.execute()).raw as unknown[]).length > 0;
  }

  find(tx: Transaction, id: string): Promise<DeferredStop | null> {
    return tx.getRepository(DeferredStop).findOneBy({ id });
  }

  ofRight(tx: Transaction, requestedRightId: string, generation: number): Promise<DeferredStop | null> {
    return tx.getRepository(DeferredStop).findOneBy({ requestedRightId, generation });
  }

  ofRequest(tx: Transaction, requestId: string): Promise<DeferredStop[]> {
    return tx.getRepository(DeferredStop).find({ where: { requestId }, order: { id: 'ASC' } });
  }

  /** By request the first day by which what is being stopped once more is to be confirmed. */
  async confirmByAmong(tx: Transaction, requestIds: string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; day: string }[]>(
      `select request_id as id, min(confirm_by)::text as day from deferred_stop
       where request_id = any($1) and state = 'applying' and confirm_by is not null group by request_id`,
      [requestIds],
    );
    return new Map(rows.map(({ id, day }) => [id, day]));
  }

  async save(tx: Transaction, stop: DeferredStop): Promise<void> {
    await tx.getRepository(DeferredStop).save(stop);
  }

  /** Ids of up to `limit` that wait and were not looked after on this day, or ever. */
  async toLookAfter(tx: Transaction, today: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from deferred_stop where state = 'waiting' and (looked_on is null or looked_on < $1::date)
       order by looked_on nulls first, id limit $2`,
      [today, limit],
    );
    return rows.map(({ id }) => id);
  }
}
