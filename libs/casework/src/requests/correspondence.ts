import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor, Language } from '@habeas/domain';
import { WebConfig } from '@habeas/platform/config';
import type { Transaction } from '@habeas/platform/database';
import { declareJob, Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { type LetterData, type LetterName, Letters } from '../letters';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import type { OnPosting } from './clock-entry.entity';
import { brandOf, letterHeadOf } from './letter-head-of';
import { MessageRepository } from './message.repository';
import type { Request } from './request.entity';

declare global {
  interface HabeasJobs {
    'send-letter': { messageId: string };
  }
}
declareJob('send-letter', { lane: 'mail' });

/** A letter to be sent, once per `eventKey`. */
export interface OutwardLetter<N extends LetterName> {
  eventKey: string;
  template: N;
  data: LetterData[N];
  /** A mail address; null where the person has none: the letter goes by post to where theirs came from. */
  to: string | null;
  inReplyTo?: string | null;
  /** What the clock learns when it is posted; only with `to: null`. */
  onPosting?: OnPosting;
  /** The reader's language, where it is not the request's: a letter to a colleague. */
  language?: Language;
}

/** Writes letters in the language and brand of a request, and leaves their sending to the outbox. */
@Injectable()
export class Correspondence {
  constructor(
    private readonly messages: MessageRepository,
    private readonly letters: Letters,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly web: WebConfig,
  ) {}

  /** Address of a page of the portal in the person's language; carries nothing about the person or the request. */
  portalUrl(request: Pick<Request, 'language'>, page: 'confirm' | 'open'): string {
    return `${this.web.origin}/${request.language}/${page}`;
  }

  /** Queues one letter, for the mail or for the post; a second call with the same event key changes nothing (I12). */
  async queue<N extends LetterName>(
    tx: Transaction,
    request: Request,
    letter: OutwardLetter<N>,
    actor: AuditActor,
    at: Date,
  ): Promise<void> {
    const language = letter.language ?? request.language;
    const { sender } = brandOf(this.pack, request.brand);
    const head = letterHeadOf(this.pack, request, language);
    const rendered = this.letters.render(letter.template, language, head, letter.data);
    const messageId = await this.messages.insertOnce(tx, {
      requestId: request.id,
      eventKey: letter.eventKey,
      template: letter.template,
      language,
      toAddress: letter.to,
      postalAddress: letter.to === null ? request.postalAddress : null,
      fromName: sender.name[language],
      // Whoever replies writes to the mailbox that is theirs.
      fromAddress: head.customer.mailbox,
      ...rendered,
      inReplyTo: letter.inReplyTo ?? null,
      state: letter.to === null ? 'to-post' : 'queued',
      onPosting: letter.onPosting ?? null,
      queuedAt: at,
      sentAt: null,
      errorCode: null,
    });
    if (messageId === null) return;
    if (letter.to !== null) await this.outbox.add(tx, 'send-letter', { messageId }, { key: messageId });
    await this.audit.append(tx, {
      event: 'letter.queued',
      actor,
      requestId: request.id,
      details: { template: letter.template, language, message: messageId },
    });
  }
}
