import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { Reminder } from './reminder.entity';

export interface DueRequest {
  id: string;
  answerBy: string;
}

@Injectable()
export class DueRequestsRepository {
  /** Open requests whose strict date is on or before `horizon`, a page at a time by key set. */
  page(tx: Transaction, horizon: string, after: DueRequest | null, limit: number): Promise<DueRequest[]> {
    return tx.query<DueRequest[]>(
      `select id, answer_by::text as "answerBy" from request
       where state in ('received','to-read','identity','in-progress') and answer_by <= $1::date
         and ($2::date is null or (answer_by, id) > ($2::date, $3::uuid))
       order by answer_by, id limit $4`,
      [horizon, after?.answerBy ?? null, after?.id ?? null, limit],
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
