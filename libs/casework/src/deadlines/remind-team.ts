import { Inject, Injectable } from '@nestjs/common';
import { addDays, type IsoDate, type Language, localDateOf, type RequestState } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack, matterLabel } from '../register';
import { Correspondence, type Request, RequestClock, RequestMatterRepository, RequestsRepository } from '../requests';
import { Accounts } from '../staff';
import { type DueDate, DueRequestsRepository } from './due-requests.repository';
import { farthestRung, type ReachedRung, reachedRungs } from './reached-rungs';

const PAGE = 200;
const SYSTEM = { kind: 'system' } as const;
const OPEN: ReadonlySet<RequestState> = new Set(['received', 'to-read', 'identity', 'in-progress']);

/**
 * Reminds the team of dates that come near or have passed, legal ones and those of matters, and tells those above. Found by query, so a
 * lost job loses no reminder (I3).
 */
@Injectable()
export class RemindTeam {
  constructor(
    private readonly due: DueRequestsRepository,
    private readonly requests: RequestsRepository,
    private readonly matters: RequestMatterRepository,
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
    for (let after: DueDate | null = null; ;) {
      const page: DueDate[] = await this.transactions.run((tx) => this.due.page(tx, horizon, after, PAGE));
      for (const date of page) await this.transactions.run((tx) => this.remind(tx, date, today));
      if (page.length < PAGE) return;
      after = page.at(-1) ?? null;
    }
  }

  private async remind(tx: Transaction, { requestId, matter }: DueDate, today: IsoDate): Promise<void> {
    const request = await this.requests.find(tx, requestId);
    if (!request || !OPEN.has(request.state)) return;
    const due = matter === '' ? request.answerBy : await this.dueOf(tx, request, matter);
    if (due === null) return;
    const { reminders } = this.pack.policy;
    const from = matter === '' ? undefined : request.receiptDate;
    for (const rung of reachedRungs(today, due, reminders, this.requestClock.holidays(request), from))
      await this.climb(tx, request, { matter, due }, rung);
  }

  /** The day that an open matter of the request has now. */
  private async dueOf(tx: Transaction, request: Request, matter: string): Promise<string | null> {
    const open = await this.matters.openOfMany(tx, [request.id]);
    return open.find((one) => one.matter === matter)?.due ?? null;
  }

  private async climb(
    tx: Transaction,
    request: Request,
    { matter, due }: Omit<DueDate, 'requestId'>,
    { audience, step, daysLeft }: ReachedRung,
  ): Promise<void> {
    const { id: requestId } = request;
    const sentAt = this.clock.now();
    if (!(await this.due.insertOnce(tx, { requestId, matter, answerBy: due, step, sentAt }))) return;
    const eventKey = ['reminder', requestId, ...(matter === '' ? [] : [matter]), due, step].join('/');
    const told = audience === 'team' ? await this.colleague(tx, request) : this.above(audience);
    const data = {
      ...{ reference: request.reference, due, daysLeft, overdue: step.endsWith('overdue') },
      matter: matter === '' ? null : matterLabel(this.pack, matter, told.language),
      deskUrl: `${this.web.origin}/desk/requests/${requestId}`,
    };
    if (audience === 'team') {
      const letter = { eventKey, template: 'staff-reminder' as const, ...told, data };
      await this.correspondence.queue(tx, request, letter, SYSTEM, sentAt);
    } else {
      const escalated = { ...data, unassigned: request.assigneeId === null };
      const letter = { eventKey, template: 'deadline-escalation' as const, ...told, data: escalated };
      await this.correspondence.queue(tx, request, letter, SYSTEM, sentAt);
    }
    const event = audience === 'team' ? 'reminder.sent' : 'deadline.escalated';
    const details = { to: audience, step, answerBy: due, ...(matter !== '' && { matter }) };
    await this.audit.append(tx, { event, actor: SYSTEM, requestId, details });
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
