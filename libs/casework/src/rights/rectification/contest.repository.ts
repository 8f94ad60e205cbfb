import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';

/** Answers that left, where something that was restricted for the check is not lifted, and no end of it is ordered. */
const UNFOLLOWED = `
  select m.event_key from message m
  where m.template = 'rectification-answer' and m.state = 'sent' and m.event_key not like '%/-'
    and exists (
      select 1 from source_step s
      where s.request_id = m.request_id and s.requested_right_id::text = split_part(m.event_key, '/', 2)
        and s.operation = 'restrict' and s.state = 'done'
        and not exists (
          select 1 from source_step l
          where l.requested_right_id = s.requested_right_id and l.generation = s.generation and l.source = s.source
            and l.part = s.part and l.operation = 'lift' and l.state <> 'cancelled'))
  order by m.queued_at limit $1`;

/** Rights that ended without an answer of their own, with something still out of use. */
const ABANDONED = `
  select distinct r.id from requested_right r join source_step s on s.requested_right_id = r.id
  where r."right" = 'rectification' and r.state in ('withdrawn', 'not-asked', 'joined')
    and s.operation = 'restrict' and s.state = 'done'
    and not exists (
      select 1 from source_step l
      where l.requested_right_id = s.requested_right_id and l.generation = s.generation and l.source = s.source
        and l.part = s.part and l.operation = 'lift' and l.state <> 'cancelled')
  limit $1`;

@Injectable()
export class ContestRepository {
  /** Names of such answers. */
  async unfollowed(tx: Transaction, limit: number): Promise<string[]> {
    const rows = await tx.query<{ event_key: string }[]>(UNFOLLOWED, [limit]);
    return rows.map((row) => row.event_key);
  }

  /** Ids of such rights: whoever takes the request back contests nothing any more. */
  async abandoned(tx: Transaction, limit: number): Promise<string[]> {
    return (await tx.query<{ id: string }[]>(ABANDONED, [limit])).map(({ id }) => id);
  }
}
