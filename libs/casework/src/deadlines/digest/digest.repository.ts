import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { NEEDS_PERSON, OPEN_REQUEST } from '../../requests';
import { StaffDigest } from './staff-digest.entity';

export type DigestSection = 'late' | 'due' | 'waiting';

/** A request in a digest, with how many stand in its section in all. */
export interface DigestLine {
  section: DigestSection;
  reference: string;
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
   * What is late on `today`, what is due by `soon`, and of the rest what waits for somebody, by the strict date; at most `each`
   * of every section.
   */
  lines(
    tx: Transaction,
    of: { accountId: string; scope: DigestScope },
    days: { today: IsoDate; soon: IsoDate },
    each: number,
  ): Promise<DigestLine[]> {
    return tx.query<DigestLine[]>(
      `with mine as (
         select r.id, r.reference, r.answer_by,
                case when r.answer_by < $2::date then 'late' when r.answer_by <= $3::date then 'due'
                     when ${WAITS} then 'waiting' end as section
         from request r where $1::uuid is not null and ${OPEN_REQUEST} and ${IN_SCOPE[of.scope]}
       ), numbered as (
         select section, reference, answer_by, row_number() over (partition by section order by answer_by, id) as place,
                count(*) over (partition by section)::int as total
         from mine where section is not null
       )
       select section, reference, answer_by::text as due, total from numbered where place <= $4 order by section, place`,
      [of.accountId, days.today, days.soon, each],
    );
  }
}
