import { Inject, Injectable } from '@nestjs/common';
import { addDays, type IsoDate, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { Correspondence, type Request, RequestClock, RequestsRepository } from '../requests';
import { Accounts } from '../staff';
import { type DueRequest, DueRequestsRepository } from './due-requests.repository';
import { reminderStep } from './reminder-step';

const PAGE = 200;
const SYSTEM = { kind: 'system' } as const;

/** Reminds the team of dates that come near or have passed. Found by query, so a lost job loses no reminder (I3). */
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
    const horizon = addDays(today, Math.max(...this.pack.policy.reminders.workingDaysBefore) * 2 + 7);
    for (let after: DueRequest | null = null; ;) {
      const page: DueRequest[] = await this.transactions.run((tx) => this.due.page(tx, horizon, after, PAGE));
      for (const { id } of page) await this.transactions.run((tx) => this.remind(tx, id, today));
      if (page.length < PAGE) return;
      after = page.at(-1) ?? null;
    }
  }

  private async remind(tx: Transaction, requestId: string, today: IsoDate): Promise<void> {
    const request = await this.requests.find(tx, requestId);
    if (!request) return;
    const ladder = this.pack.policy.reminders.workingDaysBefore;
    const reached = reminderStep(today, request.answerBy, ladder, this.requestClock.holidays(request));
    if (!reached) return;
    const { answerBy } = request;
    const sentAt = this.clock.now();
    if (!(await this.due.insertOnce(tx, { requestId, answerBy, step: reached.step, sentAt }))) return;
    await this.write(tx, request, reached);
    await this.audit.append(tx, {
      event: 'reminder.sent',
      actor: SYSTEM,
      requestId,
      details: { step: reached.step, answerBy },
    });
  }

  private async write(tx: Transaction, request: Request, reached: { step: string; daysLeft: number }): Promise<void> {
    const assignee = request.assigneeId === null ? null : await this.accounts.find(tx, request.assigneeId);
    const data = {
      reference: request.reference,
      due: request.answerBy,
      daysLeft: reached.daysLeft,
      overdue: reached.step === 'overdue',
      deskUrl: `${this.web.origin}/desk/requests/${request.id}`,
    };
    const letter = {
      eventKey: `reminder/${request.id}/${request.answerBy}/${reached.step}`,
      template: 'staff-reminder' as const,
      to: assignee?.email ?? this.pack.controller.dataProtectionOfficer.email,
      language: assignee?.language ?? this.pack.controller.defaultLanguage,
      data,
    };
    await this.correspondence.queue(tx, request, letter, SYSTEM, this.clock.now());
  }
}
