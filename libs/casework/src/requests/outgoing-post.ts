import { Injectable } from '@nestjs/common';
import { type AuditActor, type IsoDate, localDateOf, parseReceivedAt } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { MessageRepository } from './message.repository';
import { NotFound, Refused } from './refused';
import type { LetterToPost } from './post-view';
import type { Request } from './request.entity';
import { RequestsRepository } from './requests.repository';

/** Letters on paper: written by the office, printed and posted by a colleague. */
@Injectable()
export class OutgoingPost {
  constructor(
    private readonly messages: MessageRepository,
    private readonly requests: RequestsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** One page of what waits, oldest first. @param after the last letter seen; null for the first page */
  async waiting(tx: Transaction, after: string | null, limit: number): Promise<LetterToPost[]> {
    const letters: LetterToPost[] = [];
    for (const message of await this.messages.toPost(tx, after, limit)) {
      const request = await this.requests.find(tx, message.requestId);
      if (!request) continue;
      const { id: messageId, requestId, template, language, subject, postalAddress, queuedAt } = message;
      const { version, reference, brand, answerBy } = request;
      const of = { messageId, requestId, version, reference, brand, answerBy };
      letters.push({ ...of, template, language, subject, postalAddress, writtenAt: queuedAt.toISOString() });
    }
    return letters;
  }

  /**
   * The letter left. The day of posting is the day on which the person is told.
   * @param on the day of posting in the request's zone
   * @throws NotFound, Refused `letter-not-for-post`, `posted-in-the-future`, `posted-before-written`
   */
  async posted(tx: Transaction, request: Request, messageId: string, on: IsoDate, actor: AuditActor): Promise<void> {
    const message = await this.messages.find(tx, messageId);
    if (message?.requestId !== request.id) throw new NotFound('letter');
    if (message.state !== 'to-post') throw new Refused('letter-not-for-post');
    const now = this.clock.now();
    const dayOf = (instant: Date) => localDateOf(instant.toISOString(), request.zone);
    if (on > dayOf(now)) throw new Refused('posted-in-the-future');
    if (on < dayOf(message.queuedAt)) throw new Refused('posted-before-written');
    const noon = new Date(parseReceivedAt(`${on}T12:00`, request.zone) ?? now);
    await this.messages.markSent(tx, messageId, on === dayOf(now) ? now : noon);
    const details = { template: message.template, message: messageId, on };
    await this.audit.append(tx, { event: 'letter.posted', actor, requestId: request.id, details });
  }
}
