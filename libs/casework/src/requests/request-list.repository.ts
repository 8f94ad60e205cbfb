import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { FIRST_DATE, WITH_FIRST_MATTER } from './open-dates';
import { AT_WORK, NEEDS_PERSON, OPEN_REQUEST } from './open-requests';

export const QUEUE_VIEWS = ['open', 'mine', 'unassigned', 'needs-person', 'overdue', 'answered', 'closed'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

/** What the queue is asked for. `after` is the position of the last row seen. */
export interface QueueQuery {
  view: QueueView;
  right?: string;
  brand?: string;
  language?: string;
  /** Part of a reference or of the requester's name. */
  q?: string;
  accountId: string;
  /** Today in the controller's zone. */
  today: string;
  after?: { due: string; receivedAt: string; id: string };
  limit: number;
}

export interface QueueRow {
  id: string;
  /** The first date of the request: the legal one, or an earlier one of a matter. */
  due: string;
  /** ISO instant with microseconds, so that nothing is skipped between two pages. */
  received_at: string;
}

/** The condition of each view; `$1` is the account, `$2` today. */
const CONDITIONS: Record<QueueView, string> = {
  open: OPEN_REQUEST,
  mine: `${AT_WORK} and r.assignee_id = $1`,
  unassigned: `${AT_WORK} and r.assignee_id is null`,
  'needs-person': `${AT_WORK} and (not ${OPEN_REQUEST} or ${NEEDS_PERSON})`,
  overdue: `${OPEN_REQUEST} and ${FIRST_DATE} < $2`,
  answered: `r.state = 'answered'`,
  closed: `r.state in ('joined','closed','withdrawn','not-a-request')`,
};

@Injectable()
export class RequestListRepository {
  /** Ids of one page of a view, ordered by their first date, then by receipt; paged by key set. */
  page(tx: Transaction, query: QueueQuery): Promise<QueueRow[]> {
    const parameters: unknown[] = [query.accountId, query.today];
    const value = (parameter: unknown) => `$${parameters.push(parameter)}`;
    const where = [`$1::uuid is not null and $2::date is not null and ${CONDITIONS[query.view]}`];
    if (query.brand) where.push(`r.brand = ${value(query.brand)}`);
    if (query.language) where.push(`r.language = ${value(query.language)}`);
    if (query.right) {
      const right = value(query.right);
      where.push(`exists (select 1 from requested_right f where f.request_id = r.id and f."right" = ${right})`);
    }
    if (query.q) {
      const part = value(`%${query.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
      where.push(`(r.reference ilike ${part} or r.requester_name ilike ${part})`);
    }
    if (query.after) {
      const { due, receivedAt, id } = query.after;
      where.push(
        `(${FIRST_DATE}, r.received_at, r.id) > (${value(due)}::date, ${value(receivedAt)}::timestamptz, ${value(id)}::uuid)`,
      );
    }
    return tx.query<QueueRow[]>(
      `select r.id, ${FIRST_DATE}::text as due,
              to_char(r.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as received_at
       from request r ${WITH_FIRST_MATTER} where ${where.join(' and ')}
       order by ${FIRST_DATE}, r.received_at, r.id limit ${value(query.limit)}`,
      parameters,
    );
  }

  /** Numbers for the tabs. `soon` is the day five working days from today. */
  async counts(tx: Transaction, today: string, soon: string) {
    const [counts] = await tx.query<Record<'open' | 'overdue' | 'soon' | 'unassigned' | 'needsPerson', number>[]>(
      `select count(*) filter (where ${OPEN_REQUEST})::int as open,
              count(*) filter (where ${OPEN_REQUEST} and ${FIRST_DATE} < $1)::int as overdue,
              count(*) filter (where ${OPEN_REQUEST} and ${FIRST_DATE} between $1 and $2)::int as soon,
              count(*) filter (where r.assignee_id is null)::int as unassigned,
              count(*) filter (where not ${OPEN_REQUEST} or ${NEEDS_PERSON})::int as "needsPerson"
       from request r ${WITH_FIRST_MATTER} where ${AT_WORK}`,
      [today, soon],
    );
    if (!counts) throw new Error('The queue could not be counted');
    return counts;
  }
}
