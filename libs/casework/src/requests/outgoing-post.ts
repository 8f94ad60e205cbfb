import { Injectable } from '@nestjs/common';
import { type AuditActor, type IsoDate, localDateOf, parseReceivedAt } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { MessageRepository } from './message.repository';
import { NotFound, Refused } from './refused';
import type { LetterToPost } from './post-view';
import { RequestClock } from './request-clock.service';
import type { Request } from './request.entity';

const VOID = 'extension-void';

/** Letters on paper: written by the office, printed and posted by a colleague. */
@Injectable()
export class OutgoingPost {
  constructor(
    private readonly messages: MessageRepository,
    private readonly requestClock: RequestClock,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** One page of what waits, oldest first. @param after the last letter seen; null for the first page */
  waiting(tx: Transaction, after: string | null, limit: number): Promise<LetterToPost[]> {
    return this.messages.toPost(tx, after, limit);
  }

  /**
   * The letter left. The day of posting is the day on which the person is told: a notice of extension, or a question that pauses
   * the clock, counts from then on. A notice that was posted too late is void, and a colleague hears of it.
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
    const at = on === dayOf(now) ? now : noon;
    await this.messages.markSent(tx, messageId, at);
    const details = { template: message.template, message: messageId, on };
    await this.audit.append(tx, { event: 'letter.posted', actor, requestId: request.id, details });
    if (message.onPosting) await this.requestClock.told(tx, request, message.onPosting, at, actor);
  }

  /**
   * Takes a notice of extension out that nobody posted in time: it would be void (GDPR Art. 12(3)), and tell the person a date that
   * does not hold.
   * @throws NotFound, Refused `letter-not-for-post`, `letter-still-counts`
   */
  async takeOut(tx: Transaction, request: Request, messageId: string, actor: AuditActor): Promise<void> {
    const message = await this.messages.find(tx, messageId);
    if (message?.requestId !== request.id) throw new NotFound('letter');
    if (message.state !== 'to-post') throw new Refused('letter-not-for-post');
    const today = localDateOf(this.clock.now().toISOString(), request.zone);
    const isVoid = message.onPosting?.kind === 'extension-notice' && today > request.extensionNoticeBy;
    if (!isVoid) throw new Refused('letter-still-counts');
    await this.messages.markFailed(tx, messageId, VOID);
    const details = { template: message.template, message: messageId, error: VOID };
    await this.audit.append(tx, { event: 'letter.failed', actor, requestId: request.id, details });
  }
}
