import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, type Deadlines, type HolidaySet, type IsoDate, localDateOf } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { holidaysUnder } from './clock-basis';
import type { ClockEntry, OnPosting } from './clock-entry.entity';
import { NotFound, Refused } from './refused';
import { deadlinesOf, pausesOf, storedDates } from './request-clock';
import type { Request } from './request.entity';
import { RequestsRepository } from './requests.repository';

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

  /**
   * The person was told: asked for something, or of an extension. Whether it counts is judged by the ledger, not here; a notice
   * after month one is void (Art. 12(3)), and a colleague hears of it.
   * @param at when the mail is sent, or the letter posted
   * @param actor who sends or posts it; the entry names who justified it
   */
  async told(tx: Transaction, request: Request, fact: OnPosting, at: Date, actor: AuditActor): Promise<ClockEntry> {
    const onDate = localDateOf(at.toISOString(), request.zone);
    const entry = await this.requests.addClockEntry(tx, { ...fact, requestId: request.id, at, onDate, pauseId: null });
    const deadlines = await this.recompute(tx, request);
    const isVoid = fact.kind === 'extension-notice' && deadlines.extensionValidity !== 'valid';
    if (isVoid) {
      request.needsPersonBecause ??= 'extension-void';
      await this.requests.save(tx, request);
    }
    const said = { actor, requestId: request.id };
    const { reason = '', reasons = [] } = fact.justification;
    const extension = { from: deadlines.due, to: deadlines.answerBy, reasons: [reasons].flat().join(' ') };
    if (fact.kind === 'pause-asked')
      await this.audit.append(tx, { ...said, event: 'clock.paused', details: { reason: String(reason) } });
    else
      await this.audit.append(tx, {
        ...said,
        event: 'extension.notified',
        details: { ...extension, ...(isVoid ? { void: true } : {}) },
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

  /** @throws Refused `extension-too-late` after month one (Art. 12(3); a late notice is void), `already-extended` the second time */
  refuseExtension(request: Request, at: Date): void {
    if (request.extendedDue !== null) throw new Refused('already-extended');
    const today = localDateOf(at.toISOString(), request.zone);
    if (today > request.extensionNoticeBy) throw new Refused('extension-too-late');
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
