import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { FIRST_DATE, OPEN_DATES, OPEN_REQUEST, WITH_FIRST_MATTER } from '../../requests';
import type { DueFigures, DueItem } from './due-view';

/** The days of a report, local days of the controller: today, the last day looked ahead to, the first looked back on. */
export interface ReportDays {
  today: IsoDate;
  until: IsoDate;
  since: IsoDate;
}

export interface FigureRow extends DueFigures {
  part: 'total' | 'brand' | 'colleague' | 'right' | 'matter';
  key: string | null;
  name: string | null;
}

/** Where the last page of the list ended. */
export interface DuePosition {
  answerBy: IsoDate;
  id: string;
  matter: { key: string } | null;
}

/** A date that is late or due, with the key of the matter that has it. */
type DueRow = Omit<DueItem, 'matter'> & { matter: string | null };

/** Counts over rows with `is_open`, `first_date`, `answer_by`, `answered_on`, `receipt_date`; `$1` today, `$2` until, `$3` since. */
const FIGURES = `
  count(*) filter (where is_open)::int as open,
  count(*) filter (where is_open and first_date < $1::date)::int as late,
  count(*) filter (where is_open and first_date between $1::date and $2::date)::int as due,
  count(*) filter (where answered_on between $3::date and $1::date)::int as answered,
  count(*) filter (where answered_on between $3::date and $1::date and answered_on <= answer_by)::int as "inTime",
  percentile_cont(0.5) within group (order by answered_on - receipt_date)
    filter (where answered_on between $3::date and $1::date) as "medianDays"`;

/** Requests that are open, or were answered in the time looked back on. */
const COUNTED = `(${OPEN_REQUEST} or (r.state in ('answered','closed') and r.answered_at >= $3::date - 1))`;

@Injectable()
export class DueReportRepository {
  /** Totals, and by brand and colleague; one pass over the requests. Open ones count by their first date, answered ones by the legal one. */
  requests(tx: Transaction, { today, until, since }: ReportDays): Promise<FigureRow[]> {
    return tx.query<FigureRow[]>(
      `with counted as (
         select r.brand, r.assignee_id, r.answer_by, ${FIRST_DATE} as first_date, r.receipt_date, ${OPEN_REQUEST} as is_open,
                case when not ${OPEN_REQUEST} then (r.answered_at at time zone r.zone)::date end as answered_on
         from request r ${WITH_FIRST_MATTER} where ${COUNTED}
       ), grouped as (
         select case when grouping(brand) = 0 then 'brand' when grouping(assignee_id) = 0 then 'colleague' else 'total' end as part,
                coalesce(brand, assignee_id::text) as key, assignee_id, ${FIGURES}
         from counted group by grouping sets ((), (brand), (assignee_id))
       )
       select part, key, a.name, open, late, due, answered, "inTime", "medianDays"
       from grouped left join staff_account a on a.id = grouped.assignee_id order by part, late desc, due desc, key`,
      [today, until, since],
    );
  }

  /** By right: each right of a request counts for itself, and is answered when its own answer left. */
  rights(tx: Transaction, { today, until, since }: ReportDays): Promise<FigureRow[]> {
    return tx.query<FigureRow[]>(
      `with counted as (
         select rr."right", r.answer_by, r.answer_by as first_date, r.receipt_date,
                ${OPEN_REQUEST} and rr.answered_at is null and rr.state not in ('withdrawn','not-asked','not-identified','joined') as is_open,
                (rr.answered_at at time zone r.zone)::date as answered_on
         from requested_right rr join request r on r.id = rr.request_id
         where rr.state <> 'not-asked' and ${COUNTED}
       )
       select 'right' as part, "right" as key, null as name, ${FIGURES}
       from counted group by "right" order by late desc, due desc, "right"`,
      [today, until, since],
    );
  }

  /** By matter: each by the date of its own, or the legal one of its request where it has none. */
  matters(tx: Transaction, { today, until, since }: ReportDays): Promise<FigureRow[]> {
    return tx.query<FigureRow[]>(
      `with counted as (
         select rm.matter, coalesce(rm.due, r.answer_by) as answer_by, coalesce(rm.due, r.answer_by) as first_date, r.receipt_date,
                ${OPEN_REQUEST} and rm.state = 'open' as is_open,
                case when rm.state in ('answered','handed-over') then (rm.ended_at at time zone r.zone)::date end as answered_on
         from request_matter rm join request r on r.id = rm.request_id
         where rm.state in ('open','answered','handed-over') and ${COUNTED}
       )
       select 'matter' as part, matter as key, null as name, ${FIGURES}
       from counted group by matter order by late desc, due desc, matter`,
      [today, until, since],
    );
  }

  /** Dates of open requests on or before `until`, legal ones and those of matters, a page at a time by key set. */
  list(tx: Transaction, until: IsoDate, after: DuePosition | null, limit: number): Promise<DueRow[]> {
    return tx.query<DueRow[]>(
      `select r.id, r.reference, r.brand, r.receipt_date::text as "receivedOn", d.due::text as "answerBy",
              d.matter = '' and r.extended_due is not null as extended, a.name as assignee, nullif(d.matter, '') as matter,
              array(select rr."right" from requested_right rr
                    where d.matter = '' and rr.request_id = r.id and rr.state <> 'not-asked' order by rr."right") as rights
       from ${OPEN_DATES} d join request r on r.id = d.request_id left join staff_account a on a.id = r.assignee_id
       where d.due <= $1::date and ($2::date is null or (d.due, r.id, d.matter) > ($2::date, $3::uuid, $4::text))
       order by d.due, r.id, d.matter limit $5`,
      [until, after?.answerBy ?? null, after?.id ?? null, after?.matter?.key ?? '', limit],
    );
  }
}
