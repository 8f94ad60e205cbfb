import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';

/** Letters that left, were not taken back, and after which no step stands yet. */
const UNFOLLOWED = `
  select m.event_key from message m
  where m.template = 'restriction-lifting' and m.state = 'sent'
    and not exists (
      select 1 from source_step s
      where s.request_id = m.request_id and s.operation = 'lift' and s.state <> 'cancelled'
        and s.requested_right_id::text = split_part(m.event_key, '/', 2)
        and s.generation::text = split_part(m.event_key, '/', 3))
    and not exists (
      select 1 from message k
      where k.request_id = m.request_id and k.event_key = replace(m.event_key, 'restriction-lifting', 'restriction-kept'))
  order by m.queued_at limit $1`;

@Injectable()
export class LiftingRepository {
  /** Names of letters that told the end of a restriction and have left, where nothing is ordered of the sources yet. */
  async unfollowed(tx: Transaction, limit: number): Promise<string[]> {
    const rows = await tx.query<{ event_key: string }[]>(UNFOLLOWED, [limit]);
    return rows.map((row) => row.event_key);
  }
}
