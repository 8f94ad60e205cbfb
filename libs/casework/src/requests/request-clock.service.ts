import { Inject, Injectable } from '@nestjs/common';
import {
  type Deadlines,
  type HolidaySet,
  type IsoDate,
  localDateOf,
  type PauseJustification,
  type PauseReason,
} from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { holidaysUnder } from './clock-basis';
import type { ClockEntry } from './clock-entry.entity';
import { NotFound, Refused } from './refused';
import { deadlinesOf, pausesOf, storedDates } from './request-clock';
import type { Request } from './request.entity';
import { RequestsRepository } from './requests.repository';

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

/** Adds facts to a request's clock ledger and recomputes its dates from the whole of it. */
@Injectable()
export class RequestClock {
  constructor(
    private readonly requests: RequestsRepository,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
    private readonly audit: Audit,
  ) {}

  /** The holidays of the list that was frozen on the request. */
  holidays(request: Request): HolidaySet {
    return holidaysUnder(this.pack, request.clockPolicy);
  }

  /** The holidays under the policy in force today, for what is not about one request. */
  currentHolidays(): HolidaySet {
    return holidaysUnder(this.pack, this.pack.policy.clock);
  }

  async deadlines(tx: Transaction, request: Request): Promise<{ deadlines: Deadlines; entries: ClockEntry[] }> {
    const entries = await this.requests.clockEntries(tx, request.id);
    return { entries, deadlines: deadlinesOf(request, entries, this.holidays(request)) };
  }

  /** Records that the person was asked for something. Whether the pause counts is judged by the ledger, not here. */
  async pause(
    tx: Transaction,
    request: Request,
    grounds: PauseGrounds,
    account: string,
    at: Date,
  ): Promise<ClockEntry> {
    const facts = Object.entries(grounds.justification).flatMap(([fact, holds]) => (holds ? [fact] : []));
    const entry = await this.requests.addClockEntry(tx, {
      requestId: request.id,
      kind: 'pause-asked',
      at,
      onDate: localDateOf(at.toISOString(), request.zone),
      pauseId: null,
      justification: {
        reason: grounds.reason,
        doubt: grounds.doubt,
        whyNecessary: grounds.whyNecessary,
        question: grounds.question,
        facts,
      },
      byAccount: account,
    });
    await this.recompute(tx, request);
    const actor = { kind: 'staff', id: account } as const;
    await this.audit.append(tx, {
      event: 'clock.paused',
      actor,
      requestId: request.id,
      details: { reason: grounds.reason },
    });
    return entry;
  }

  /** @throws NotFound for a pause that is not this request's; Refused when it has ended already or would end before it began */
  async completePause(tx: Transaction, request: Request, pauseId: string, on: IsoDate, account: string, at: Date) {
    const entries = await this.requests.clockEntries(tx, request.id);
    const pause = pausesOf(entries).find(({ id }) => id === pauseId);
    if (!pause) throw new NotFound('pause');
    if (pause.completeOn !== undefined) throw new Refused('pause-already-complete');
    if (on < pause.askedOn) throw new Refused('complete-before-asked');
    if (on > localDateOf(at.toISOString(), request.zone)) throw new Refused('complete-in-future');
    await this.requests.addClockEntry(tx, {
      requestId: request.id,
      kind: 'pause-completed',
      at,
      onDate: on,
      pauseId,
      justification: {},
      byAccount: account,
    });
    await this.recompute(tx, request);
    const actor = { kind: 'staff', id: account } as const;
    await this.audit.append(tx, { event: 'clock.resumed', actor, requestId: request.id, details: { on } });
  }

  /**
   * Extends by two months. The notice goes out in the same use case, so its day is today.
   * @throws Refused `extension-too-late` after month one (Art. 12(3); a late notice is void), `already-extended` the second time
   */
  async extend(
    tx: Transaction,
    request: Request,
    why: { reasons: string[]; explanation: string },
    account: string,
    at: Date,
  ): Promise<Deadlines> {
    if (request.extendedDue !== null) throw new Refused('already-extended');
    const today = localDateOf(at.toISOString(), request.zone);
    if (today > request.extensionNoticeBy) throw new Refused('extension-too-late');
    await this.requests.addClockEntry(tx, {
      requestId: request.id,
      kind: 'extension-notice',
      at,
      onDate: today,
      pauseId: null,
      justification: why,
      byAccount: account,
    });
    const deadlines = await this.recompute(tx, request);
    await this.audit.append(tx, {
      event: 'extension.notified',
      actor: { kind: 'staff', id: account },
      requestId: request.id,
      details: { from: deadlines.due, to: deadlines.answerBy, reasons: why.reasons.join(' ') },
    });
    return deadlines;
  }

  /** What an extension announced at `at` would give, nothing recorded. */
  async extensionIfNoticed(tx: Transaction, request: Request, at: Date): Promise<Deadlines> {
    const { entries } = await this.deadlines(tx, request);
    const onDate = localDateOf(at.toISOString(), request.zone);
    const notice = { kind: 'extension-notice', onDate, at, justification: {} } as ClockEntry;
    return deadlinesOf(request, [...entries, notice], this.holidays(request));
  }

  private async recompute(tx: Transaction, request: Request): Promise<Deadlines> {
    const { deadlines } = await this.deadlines(tx, request);
    Object.assign(request, storedDates(deadlines));
    await this.requests.save(tx, request);
    return deadlines;
  }
}
