import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';

@Injectable()
export class PreservationRepository {
  /** Requests for which something is frozen, or was and that are open again; a page at a time by key set. */
  async page(tx: Transaction, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select request.id from request
       where request.state <> 'purged' and ($1::uuid is null or request.id > $1)
         and exists (
           select 1 from source_step held
           where held.request_id = request.id and held.requested_right_id is null and held.operation = 'preserve'
             and held.state <> 'cancelled'
             and (request.state in ('received','to-read','identity','in-progress') or not exists (
               select 1 from source_step later
               where later.request_id = held.request_id and later.requested_right_id is null and later.source = held.source
                 and later.ordinal = held.ordinal and later.round > held.round and later.state <> 'cancelled')))
       order by request.id limit $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
