import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { Notice } from './notice.entity';

@Injectable()
export class NoticeRepository {
  /** Adds the notice unless this recipient is told of this already; answers null then. */
  async insertOnce(tx: Transaction, notice: Omit<Notice, 'id'>): Promise<Notice | null> {
    const notices = tx.getRepository(Notice);
    const inserted = await notices.createQueryBuilder().insert().values(notice).orIgnore().returning('id').execute();
    const id = (inserted.raw as { id: string }[])[0]?.id;
    return id === undefined ? null : notices.findOneByOrFail({ id });
  }

  save(tx: Transaction, notice: Notice): Promise<Notice> {
    return tx.getRepository(Notice).save(notice);
  }

  find(tx: Transaction, id: string): Promise<Notice | null> {
    return tx.getRepository(Notice).findOneBy({ id });
  }

  lock(tx: Transaction, id: string): Promise<Notice | null> {
    return tx.getRepository(Notice).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  ofRequest(tx: Transaction, requestId: string): Promise<Notice[]> {
    return tx.getRepository(Notice).find({ where: { requestId }, order: { plannedAt: 'ASC', recipient: 'ASC' } });
  }

  /** Ids of notices without an answer whose day has come, and that nobody was told of yet. */
  async due(tx: Transaction, today: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from notice where state in ('planned', 'sent') and due_on <= $1 and escalated_at is null
         and ($2::uuid is null or id > $2) order by id limit $3`,
      [today, after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
