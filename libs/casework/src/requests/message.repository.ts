import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { Message } from './message.entity';

@Injectable()
export class MessageRepository {
  /** Answers null when a message of this event key exists already (I12). */
  async insertOnce(tx: Transaction, message: Omit<Message, 'id'>): Promise<string | null> {
    const result = await tx
      .getRepository(Message)
      .createQueryBuilder()
      .insert()
      .values(message)
      .orIgnore()
      .returning('id')
      .execute();
    const [row] = result.raw as { id: string }[];
    return row?.id ?? null;
  }

  find(tx: Transaction, id: string): Promise<Message | null> {
    return tx.getRepository(Message).findOneBy({ id });
  }

  ofRequest(tx: Transaction, requestId: string): Promise<Message[]> {
    return tx.getRepository(Message).find({ where: { requestId }, order: { queuedAt: 'ASC' } });
  }

  /** How many letters of these templates were written to an address since then. */
  async countTo(tx: Transaction, address: string, templates: string[], since: Date): Promise<number> {
    return tx
      .getRepository(Message)
      .createQueryBuilder('message')
      .where('lower(message.to_address) = lower(:address)', { address })
      .andWhere('message.template in (:...templates) and message.queued_at > :since', { templates, since })
      .getCount();
  }

  /** Letters on paper that wait for the post, oldest first, after the letter of that id. */
  toPost(tx: Transaction, after: string | null, limit: number): Promise<Message[]> {
    const query = tx.getRepository(Message).createQueryBuilder('message').where(`message.state = 'to-post'`);
    if (after !== null)
      query.andWhere(
        '(message.queued_at, message.id) > (select last.queued_at, last.id from message last where last.id = :after)',
        { after },
      );
    return query.orderBy('message.queued_at').addOrderBy('message.id').limit(limit).getMany();
  }

  async markSent(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.getRepository(Message).update({ id }, { state: 'sent', sentAt: at, errorCode: null });
  }

  async markFailed(tx: Transaction, id: string, errorCode: string): Promise<void> {
    await tx.getRepository(Message).update({ id }, { state: 'failed', errorCode });
  }
}
