import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { OPEN_DATES } from '../requests';
import { Reminder } from './reminder.entity';

/** One date of an open request. */
export interface DueDate {
  requestId: string;
  /** Key of the matter that has this day of its own; empty for the legal date. */
  matter: string;
  due: string;
}

@Injectable()
export class DueRequestsRepository {
  /** Dates of open requests on or before `horizon`, legal ones and those of matters, a page at a time by key set. */
  page(tx: Transaction, horizon: string, after: DueDate | null, limit: number): Promise<DueDate[]> {
    return tx.query<DueDate[]>(
      `select d.request_id as "requestId", d.matter, d.due::text as due
       from ${OPEN_DATES} d join request r on r.id = d.request_id
       where r.state <> 'joined' and d.due <= $1::date
         and ($2::date is null or (d.due, d.request_id, d.matter) > ($2::date, $3::uuid, $4::text))
       order by d.due, d.request_id, d.matter limit $5`,
      [horizon, after?.due ?? null, after?.requestId ?? null, after?.matter ?? null, limit],
    );
  }

  /** Answers false when this reminder went out already. */
  async insertOnce(tx: Transaction, reminder: Omit<Reminder, 'id'>): Promise<boolean> {
    const result = await tx
      .getRepository(Reminder)
      .createQueryBuilder()
      .insert()
      .values(reminder)
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }
}
