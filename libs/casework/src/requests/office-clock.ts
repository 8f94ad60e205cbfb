import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ExtensionReason, localDateOf, type PauseJustification, type PauseReason } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import type { LetterData } from '../letters';
import type { OnPosting } from './clock-entry.entity';
import { Correspondence } from './correspondence';
import { MessageRepository } from './message.repository';
import { Refused } from './refused';
import { replyBy } from './reply-by';
import { RequestClock } from './request-clock.service';
import type { Request } from './request.entity';
import { RequestsRepository } from './requests.repository';

/** What an extension is justified with. */
export interface ExtensionGrounds {
  reasons: ExtensionReason[];
  explanation: string;
}

/** What a colleague writes down to justify a pause. */
export interface PauseGrounds {
  reason: PauseReason;
  doubt: string;
  whyNecessary: string;
  question: string;
  /** What cannot be found without a date, a place or a number: the letter says what exactly is missing. Only with CLARIFICATION. */
  details?: { images: boolean; recordings: boolean };
  justification: PauseJustification;
}

/** Extends or pauses a request's clock, and writes to the person in the same use case. */
@Injectable()
export class OfficeClock {
  constructor(
    private readonly requestClock: RequestClock,
    private readonly requests: RequestsRepository,
    private readonly correspondence: Correspondence,
    private readonly messages: MessageRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Extends by two months. By mail the person is told at once; on paper the first date stays until the notice is posted.
   * @throws Refused after month one, the second time, while a notice waits for the post, or where nobody can be written to
   */
  async extend(tx: Transaction, request: Request, grounds: ExtensionGrounds, account: string): Promise<void> {
    const to = addressOf(request);
    const at = this.clock.now();
    this.requestClock.refuseExtension(request, at);
    const waiting = await this.messages.awaitingPost(tx, request.id);
    if (waiting.some(({ kind }) => kind === 'extension-notice')) throw new Refused('extension-awaits-post');
    const { data } = await this.previewExtension(tx, request, grounds);
    const fact = { kind: 'extension-notice', justification: { ...grounds }, byAccount: account } as const;
    const actor = { kind: 'staff', id: account } as const;
    if (to !== null) await this.requestClock.told(tx, request, fact, at, actor);
    const letter = { eventKey: `extension/${request.id}`, template: 'extension-notice' as const, to, data };
    await this.correspondence.queue(tx, request, { ...letter, ...whenPosted(to, fact) }, actor, at);
  }

  /** The notice as it would be sent now, and the date it would give; nothing recorded. `postBy`: on paper, the last day for the post. */
  async previewExtension(tx: Transaction, request: Request, grounds: ExtensionGrounds) {
    const deadlines = await this.requestClock.extensionIfNoticed(tx, request, this.clock.now());
    if (deadlines.extensionValidity !== 'valid') throw new Refused('extension-too-late');
    const data = await this.extensionLetter(tx, request, grounds, deadlines.answerBy, deadlines.due);
    return {
      data,
      extendedDue: deadlines.answerBy,
      postBy: addressOf(request) === null ? deadlines.extensionNoticeBy : null,
    };
  }

  /** Asks the person for what is missing. The pause with its justification counts from the day on which the question leaves. */
  async pause(tx: Transaction, request: Request, grounds: PauseGrounds, account: string): Promise<void> {
    const to = addressOf(request);
    const at = this.clock.now();
    const { reason, doubt, whyNecessary, question } = grounds;
    const facts = Object.entries(grounds.justification).flatMap(([stated, holds]) => (holds ? [stated] : []));
    const justification = { reason, doubt, whyNecessary, question, facts };
    const fact = { kind: 'pause-asked', justification, byAccount: account } as const;
    const actor = { kind: 'staff', id: account } as const;
    const entry = to === null ? null : await this.requestClock.told(tx, request, fact, at, actor);
    const today = localDateOf(at.toISOString(), request.zone);
    const by = replyBy(today, to === null, this.requestClock.holidays(request));
    const { reference } = request;
    const envelope = { eventKey: `pause/${entry?.id ?? randomUUID()}`, to, ...whenPosted(to, fact) };
    const about = { reference, by, due: request.answerBy };
    if (asksWho(grounds.reason)) {
      const confirmUrl = this.correspondence.portalUrl(request, 'confirm');
      const data = { ...about, doubt: grounds.doubt, steps: [grounds.question], confirmUrl };
      await this.correspondence.queue(tx, request, { ...envelope, template: 'identity-wanted', data }, actor, at);
      return;
    }
    const { images = false, recordings = false } = grounds.details ?? {};
    if (grounds.reason === 'CLARIFICATION' && (images || recordings)) {
      const data = { ...about, images, recordings, answerUrl: null, paused: true };
      await this.correspondence.queue(tx, request, { ...envelope, template: 'more-details', data }, actor, at);
      return;
    }
    const data = { ...about, question: grounds.question, why: grounds.whyNecessary, answerUrl: null };
    await this.correspondence.queue(tx, request, { ...envelope, template: 'clarification', data }, actor, at);
  }

  completePause(tx: Transaction, request: Request, pauseId: string, on: string, account: string): Promise<void> {
    return this.requestClock.completePause(tx, request, pauseId, on, account, this.clock.now());
  }

  private async extensionLetter(
    tx: Transaction,
    request: Request,
    grounds: ExtensionGrounds,
    newDate: string,
    oldDate: string,
  ): Promise<LetterData['extension-notice']> {
    const rights = await this.requests.rights(tx, request.id);
    return {
      reference: request.reference,
      receivedOn: localDateOf(request.receivedAt.toISOString(), request.zone),
      rights: rights.filter(({ state }) => state !== 'not-asked').map(({ right }) => right),
      ...grounds,
      newDate,
      oldDate,
    };
  }
}

/** A letter on paper tells the clock when it is posted; a mail has told it. */
function whenPosted(to: string | null, onPosting: OnPosting): { onPosting?: OnPosting } {
  return to === null ? { onPosting } : {};
}

function asksWho(reason: PauseReason): boolean {
  return reason === 'IDENTITY' || reason === 'MANDATE';
}

/**
 * These letters say nothing that is not about the request itself, so they may go where the request came from: by mail, or (null)
 * by post.
 */
function addressOf({ replyAddress, postalAddress }: Request): string | null {
  if (replyAddress === null && postalAddress === null) throw new Refused('no-address');
  return replyAddress;
}
