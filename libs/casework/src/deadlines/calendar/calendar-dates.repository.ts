import { Injectable } from '@nestjs/common';
import type { IsoDate, Right } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { OPEN_DATES } from '../../requests';
import type { CalendarFeed } from './calendar-feed.entity';

/** One date of an open request, with nothing that tells whose it is. */
export interface CalendarDate {
  id: string;
  reference: string;
  /** Key of the matter that has this day of its own; null for the legal date. */
  matter: string | null;
  /** Grows with every change of the request. */
  version: number;
  due: IsoDate;
  extensionNoticeBy: IsoDate;
  extended: boolean;
  /** When the clock ledger last changed: an ISO instant. */
  changedAt: string;
  rights: Right[];
}

@Injectable()
export class CalendarDatesRepository {
  /** The dates that a feed shows, legal ones and those of matters; at most `limit`, the nearest. */
  of(tx: Transaction, { accountId, scope }: CalendarFeed, limit: number): Promise<CalendarDate[]> {
    return tx.query<CalendarDate[]>(
      `select r.id, r.reference, r.version, nullif(d.matter, '') as matter, d.due::text as due,
              r.extension_notice_by::text as "extensionNoticeBy", r.extended_due is not null as extended,
              to_char(coalesce((select max(c.at) from clock_entry c where c.request_id = r.id), r.received_at) at time zone 'UTC',
                      'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt",
              array(select rr."right" from requested_right rr where rr.request_id = r.id and rr.state <> 'not-asked' order by rr."right") as rights
       from ${OPEN_DATES} d join request r on r.id = d.request_id where ($1 = 'office' or r.assignee_id = $2)
       order by d.due, r.id, d.matter limit $3`,
      [scope, accountId, limit],
    );
  }
}
