import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';

/** Objections that are weighed, of which a source has answered and nothing was asked of it since. */
const ANSWERED_IN_PART = `
  select distinct r.id from requested_right r
  join source_task t on t.requested_right_id = r.id and t.generation = r.generation and t.state = 'found'
  where r."right" = 'objection' and r.state = 'collecting' and jsonb_array_length(r.asked->'activities') > 0
    and not exists (
      select 1 from source_step s
      where s.requested_right_id = r.id and s.generation = r.generation and s.source = t.source
        and s.operation = 'restrict' and s.state <> 'cancelled')
  limit $1`;

/**
 * Answers that left, where something was kept out of a use that goes on, and no end of that is ordered. What was upheld stays out of
 * its use for good.
 */
const UNFOLLOWED = `
  select distinct m.event_key from message m
  join source_step s on s.request_id = m.request_id and s.requested_right_id::text = split_part(m.event_key, '/', 2)
  where m.template = 'objection-decision' and m.state = 'sent' and m.event_key not like '%/-'
    and s.operation = 'restrict' and s.state = 'done' and s.part <> ''
    and exists (
      select 1 from decision d
      where d.requested_right_id = s.requested_right_id and d.activity = s.part and d.outcome = 'refused')
    and not exists (
      select 1 from source_step l
      where l.requested_right_id = s.requested_right_id and l.generation = s.generation and l.source = s.source
        and l.part = s.part and l.operation = 'lift' and l.state <> 'cancelled')
  limit $1`;

/** Objections that ended without an answer of their own, with something still out of use. */
const ABANDONED = `
  select distinct r.id from requested_right r join source_step s on s.requested_right_id = r.id
  where r."right" = 'objection' and r.state in ('withdrawn', 'not-asked', 'joined')
    and s.operation = 'restrict' and s.state = 'done' and s.part <> '' and s.part not like 'restrict/%'
    and not exists (
      select 1 from source_step l
      where l.requested_right_id = s.requested_right_id and l.generation = s.generation and l.source = s.source
        and l.part = s.part and l.operation = 'lift' and l.state <> 'cancelled')
  limit $1`;

@Injectable()
export class ObjectionRepository {
  /** Ids of such rights. */
  answeredInPart(tx: Transaction, limit: number): Promise<string[]> {
    return this.ids(tx, ANSWERED_IN_PART, limit);
  }

  /** Names of such answers. */
  async unfollowed(tx: Transaction, limit: number): Promise<string[]> {
    const rows = await tx.query<{ event_key: string }[]>(UNFOLLOWED, [limit]);
    return rows.map((row) => row.event_key);
  }

  /** Ids of such rights: whoever takes the request back objects to nothing any more. */
  abandoned(tx: Transaction, limit: number): Promise<string[]> {
    return this.ids(tx, ABANDONED, limit);
  }

  private async ids(tx: Transaction, query: string, limit: number): Promise<string[]> {
    return (await tx.query<{ id: string }[]>(query, [limit])).map(({ id }) => id);
  }
}
