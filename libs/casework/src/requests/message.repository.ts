import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import type { OnPosting } from './clock-entry.entity';
import { Message } from './message.entity';
import type { LetterToPost } from './post-view';

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

  /** Letters on paper that wait for the post, each with its request, oldest first, after the letter of that id. */
  async toPost(tx: Transaction, after: string | null, limit: number): Promise<LetterToPost[]> {
    const rows = await tx.query<(Omit<LetterToPost, 'writtenAt'> & { writtenAt: Date })[]>(
      `select message.id as "messageId", request.id as "requestId", request.version, request.reference, request.brand,
              message.template, message.language, message.subject, message.postal_address as "postalAddress",
              message.queued_at as "writtenAt", request.answer_by::text as "answerBy",
              case message.on_posting->>'kind' when 'extension-notice' then request.extension_notice_by::text end as "postBy"
       from message join request on request.id = message.request_id
       where message.state = 'to-post' and ($1::uuid is null or (message.queued_at, message.id) >
         (select last.queued_at, last.id from message last where last.id = $1))
       order by message.queued_at, message.id limit $2`,
      [after, limit],
    );
    return rows.map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }));
  }

  /** What the clock of a request will learn when the letters that wait for the post have left. */
  async awaitingPost(tx: Transaction, requestId: string): Promise<OnPosting[]> {
    const waiting = await tx.getRepository(Message).findBy({ requestId, state: 'to-post', onPosting: Not(IsNull()) });
    return waiting.flatMap(({ onPosting }) => onPosting ?? []);
  }

  async markSent(tx: Transaction, id: string, at: Date): Promise<void> {
    await tx.getRepository(Message).update({ id }, { state: 'sent', sentAt: at, errorCode: null });
  }

  async markFailed(tx: Transaction, id: string, errorCode: string): Promise<void> {
    await tx.getRepository(Message).update({ id }, { state: 'failed', errorCode });
  }
}
