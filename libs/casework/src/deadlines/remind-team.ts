import { Inject, Injectable } from '@nestjs/common';
import { addDays, type IsoDate, type Language, localDateOf, type RequestState } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { Correspondence, type Request, RequestClock, RequestsRepository } from '../requests';
import { Accounts } from '../staff';
import { type DueRequest, DueRequestsRepository } from './due-requests.repository';
import { farthestRung, type ReachedRung, reachedRungs } from './reached-rungs';

const PAGE = 200;
const SYSTEM = { kind: 'system' } as const;
const OPEN: ReadonlySet<RequestState> = new Set(['received', 'to-read', 'identity', 'in-progress']);

/**
 * Reminds the team of dates that come near or have passed, and tells those above. Found by query, so a lost job loses no
 * reminder (I3).
 */
@Injectable()
export class RemindTeam {
  constructor(
    private readonly due: DueRequestsRepository,
    private readonly requests: RequestsRepository,
    private readonly requestClock: RequestClock,
    private readonly correspondence: Correspondence,
    private readonly accounts: Accounts,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly web: WebConfig,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @RunsEvery('remind-team', { seconds: 60 })
  async run(): Promise<void> {
    const today = localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone);
    // Ten working days are never more than 14 calendar days and the holidays between.
    const horizon = addDays(today, farthestRung(this.pack.policy.reminders) * 2 + 7);
    for (let after: DueRequest | null = null; ;) {
      const page: DueRequest[] = await this.transactions.run((tx) => this.due.page(tx, horizon, after, PAGE));
      for (const { id } of page) await this.transactions.run((tx) => this.remind(tx, id, today));
      if (page.length < PAGE) return;
      after = page.at(-1) ?? null;
    }
  }

  private async remind(tx: Transaction, requestId: string, today: IsoDate): Promise<void> {
    const request = await this.requests.find(tx, requestId);
    if (!request || !OPEN.has(request.state)) return;
    const { reminders } = this.pack.policy;
    for (const rung of reachedRungs(today, request.answerBy, reminders, this.requestClock.holidays(request)))
      await this.climb(tx, request, rung);
  }

  private async climb(tx: Transaction, request: Request, { audience, step, daysLeft }: ReachedRung): Promise<void> {
    const { id: requestId, answerBy } = request;
    const sentAt = this.clock.now();
    if (!(await this.due.insertOnce(tx, { requestId, answerBy, step, sentAt }))) return;
    const data = {
      reference: request.reference,
      due: answerBy,
      daysLeft,
      overdue: step.endsWith('overdue'),
      deskUrl: `${this.web.origin}/desk/requests/${requestId}`,
    };
    const eventKey = `reminder/${requestId}/${answerBy}/${step}`;
    if (audience === 'team') {
      const letter = { eventKey, template: 'staff-reminder' as const, ...(await this.colleague(tx, request)), data };
      await this.correspondence.queue(tx, request, letter, SYSTEM, sentAt);
    } else {
      const told = { ...data, unassigned: request.assigneeId === null };
      const letter = { eventKey, template: 'deadline-escalation' as const, ...this.above(audience), data: told };
      await this.correspondence.queue(tx, request, letter, SYSTEM, sentAt);
    }
    const event = audience === 'team' ? 'reminder.sent' : 'deadline.escalated';
    await this.audit.append(tx, { event, actor: SYSTEM, requestId, details: { to: audience, step, answerBy } });
  }

  /** Whoever works on it, as long as they are there; otherwise the data protection officer's mailbox. */
  private async colleague(tx: Transaction, { assigneeId }: Request): Promise<{ to: string; language: Language }> {
    const assignee = assigneeId === null ? null : await this.accounts.find(tx, assigneeId);
    return assignee?.active ? { to: assignee.email, language: assignee.language } : this.above('officer');
  }

  private above(audience: 'officer' | 'head'): { to: string; language: Language } {
    const { headOfOffice, dataProtectionOfficer, defaultLanguage: language } = this.pack.controller;
    return { to: (audience === 'head' ? headOfOffice : undefined)?.email ?? dataProtectionOfficer.email, language };
  }
}
