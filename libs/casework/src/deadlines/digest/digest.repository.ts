import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { FIRST_DATE, NEEDS_PERSON, OPEN_DATES, OPEN_REQUEST, WAITS_AGAIN, WITH_FIRST_MATTER } from '../../requests';
import { StaffDigest } from './staff-digest.entity';

export type DigestSection = 'late' | 'due' | 'waiting';

/** A date in a digest, with how many stand in its section in all. */
export interface DigestLine {
  section: DigestSection;
  reference: string;
  /** Key of the matter that has this day of its own; null for the legal date. */
  matter: string | null;
  due: IsoDate;
  total: number;
}

/** Whose requests a digest tells of: all of the office, one's own and those that nobody has, or one's own alone. */
export type DigestScope = 'office' | 'own-and-free' | 'own';

const IN_SCOPE: Readonly<Record<DigestScope, string>> = {
  office: 'true',
  'own-and-free': '(r.assignee_id = $1 or r.assignee_id is null)',
  own: 'r.assignee_id = $1',
};

const WAITS = `(${NEEDS_PERSON}
  or exists (select 1 from requested_right rr where rr.request_id = r.id and rr.state in ('awaiting-approval','asked')))`;

@Injectable()
export class DigestRepository {
  /** Colleagues who want the digest of this day and have none yet. */
  async wanting(tx: Transaction, day: IsoDate): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select a.id from staff_account a where a.active and a.digest <> 'none'
         and not exists (select 1 from staff_digest d where d.account_id = a.id and d.on_day = $1)
       order by a.id`,
      [day],
    );
    return rows.map(({ id }) => id);
  }

  /** The new digest's id, or null where there is one of this colleague and day. */
  async insertOnce(tx: Transaction, digest: Pick<StaffDigest, 'accountId' | 'onDay' | 'queuedAt'>) {
    const row = { ...digest, state: 'queued' as const, endedAt: null };
    const inserting = tx.getRepository(StaffDigest).createQueryBuilder().insert().values(row);
    const result = await inserting.orIgnore().returning('id').execute();
    return (result.raw as { id: string }[])[0]?.id ?? null;
  }

  find(tx: Transaction, id: string): Promise<StaffDigest | null> {
    return tx.getRepository(StaffDigest).findOneBy({ id });
  }

  async end(tx: Transaction, id: string, state: StaffDigest['state'], at: Date): Promise<void> {
    await tx.getRepository(StaffDigest).update({ id, state: 'queued' }, { state, endedAt: at });
  }

  /**
   * What is late on `today` and what is due by `soon`, legal dates and those of matters; and of the requests that have neither what waits
   * for somebody, by its first date, or once it was answered by the day on which what halted is to be confirmed. At most `each` of every section.
   */
  lines(
    tx: Transaction,
    of: { accountId: string; scope: DigestScope },
    days: { today: IsoDate; soon: IsoDate },
    each: number,
  ): Promise<DigestLine[]> {
    const isMine = `$1::uuid is not null and ${IN_SCOPE[of.scope]}`;
    return tx.query<DigestLine[]>(
      `with mine as (
         select r.id, r.reference, d.matter, d.due, case when d.due < $2::date then 'late' else 'due' end as section
         from ${OPEN_DATES} d join request r on r.id = d.request_id where d.due <= $3::date and ${isMine}
         union all
         select r.id, r.reference, '', ${FIRST_DATE}, 'waiting'
         from request r ${WITH_FIRST_MATTER} where ${OPEN_REQUEST} and ${isMine} and ${FIRST_DATE} > $3::date and ${WAITS}
         union all
         select r.id, r.reference, '', coalesce((select min(stop.confirm_by) from deferred_stop stop
                                                 where stop.request_id = r.id and stop.state = 'applying'), $2::date), 'waiting'
         from request r where ${WAITS_AGAIN} and ${isMine}
       ), numbered as (
         select section, reference, matter, due, row_number() over (partition by section order by due, id, matter) as place,
                count(*) over (partition by section)::int as total
         from mine
       )
       select section, reference, nullif(matter, '') as matter, due::text as due, total
       from numbered where place <= $4 order by section, place`,
      [of.accountId, days.today, days.soon, each],
    );
  }
}
