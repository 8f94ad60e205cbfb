import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import type { HeldFile } from './held-view';
import { PurgeHold } from './purge-hold.entity';

/** Where the last page of the list ended. */
export interface HeldPosition {
  reviewOn: string;
  id: string;
}

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

  /** What stands, by the day on which it is looked at again, a page at a time by key set. */
  list(tx: Transaction, after: HeldPosition | null, limit: number): Promise<HeldFile[]> {
    return tx.query<HeldFile[]>(
      `select r.id, r.reference, r.state, h.reason, h.review_on::text as "reviewOn", (h.set_at at time zone r.zone)::date::text as since,
              coalesce(a.name, '') as by
       from purge_hold h join request r on r.id = h.request_id left join staff_account a on a.id = h.set_by
       where h.lifted_at is null and ($1::date is null or (h.review_on, r.id) > ($1::date, $2::uuid))
       order by h.review_on, r.id limit $3`,
      [after?.reviewOn ?? null, after?.id ?? null, limit],
    );
  }

  /** Requests whose hold is to be looked at by `today` and of which nobody was told for that day. */
  async toReview(tx: Transaction, today: string, step: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select h.request_id as id from purge_hold h where h.lifted_at is null and h.review_on <= $1::date
         and not exists (select 1 from reminder told where told.request_id = h.request_id and told.answer_by = h.review_on and told.step = $2)
       order by h.review_on, h.request_id limit $3`,
      [today, step, limit],
    );
    return rows.map(({ id }) => id);
  }
}
