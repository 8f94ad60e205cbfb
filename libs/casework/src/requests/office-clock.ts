import { Injectable } from '@nestjs/common';
import { addWorkingDays, type ExtensionReason, localDateOf, type PauseReason } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import type { LetterData } from '../letters';
import { Correspondence } from './correspondence';
import { Refused } from './refused';
import { type PauseGrounds, RequestClock } from './request-clock.service';
import type { Request } from './request.entity';
import { RequestsRepository } from './requests.repository';

/** Working days that the person gets to answer a question. */
const DAYS_TO_ANSWER = 10;

/** What an extension is justified with. */
export interface ExtensionGrounds {
  reasons: ExtensionReason[];
  explanation: string;
}

/** Extends or pauses a request's clock, and writes to the person in the same use case. */
@Injectable()
export class OfficeClock {
  constructor(
    private readonly requestClock: RequestClock,
    private readonly requests: RequestsRepository,
    private readonly correspondence: Correspondence,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused after month one, the second time, or where nobody can be written to */
  async extend(tx: Transaction, request: Request, grounds: ExtensionGrounds, account: string): Promise<void> {
    const to = addressOf(request);
    const at = this.clock.now();
    const deadlines = await this.requestClock.extend(tx, request, grounds, account, at);
    const data = await this.extensionLetter(tx, request, grounds, deadlines.answerBy, deadlines.due);
    const letter = { eventKey: `extension/${request.id}`, template: 'extension-notice' as const, to, data };
    await this.correspondence.queue(tx, request, letter, { kind: 'staff', id: account }, at);
  }

  /** The notice as it would be sent now, and the date it would give; nothing recorded. */
  async previewExtension(tx: Transaction, request: Request, grounds: ExtensionGrounds) {
    const deadlines = await this.requestClock.extensionIfNoticed(tx, request, this.clock.now());
    if (deadlines.extensionValidity !== 'valid') throw new Refused('extension-too-late');
    const data = await this.extensionLetter(tx, request, grounds, deadlines.answerBy, deadlines.due);
    return { data, extendedDue: deadlines.answerBy };
  }

  /** Asks the person for what is missing, and records the pause with its justification. */
  async pause(tx: Transaction, request: Request, grounds: PauseGrounds, account: string): Promise<void> {
    const to = addressOf(request);
    const at = this.clock.now();
    const entry = await this.requestClock.pause(tx, request, grounds, account, at);
    const by = addWorkingDays(entry.onDate, DAYS_TO_ANSWER, this.requestClock.holidays(request));
    const { reference } = request;
    const envelope = { eventKey: `pause/${entry.id}`, to };
    const actor = { kind: 'staff', id: account } as const;
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
