import { Inject, Injectable } from '@nestjs/common';
import { localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { Correspondence, RequestsRepository } from '../requests';
import { DueRequestsRepository } from './due-requests.repository';
import { PurgeHoldRepository } from './purge-hold.repository';

const SYSTEM = { kind: 'system' } as const;
const STEP = 'hold-review';
const PAGE = 200;

/** Tells the data protection officer, once for each day set, that a file is to be looked at which is kept for a dispute. By query (I3). */
@Injectable()
export class RemindHolds {
  constructor(
    private readonly holds: PurgeHoldRepository,
    private readonly due: DueRequestsRepository,
    private readonly requests: RequestsRepository,
    private readonly correspondence: Correspondence,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly web: WebConfig,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @RunsEvery('remind-holds', { seconds: 600 })
  async run(): Promise<void> {
    const today = localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone);
    for (let told = PAGE; told === PAGE;) {
      const ids = await this.transactions.run((tx) => this.holds.toReview(tx, today, STEP, PAGE));
      for (const id of ids) await this.transactions.run((tx) => this.remind(tx, id, today));
      told = ids.length;
    }
  }

  private async remind(tx: Transaction, requestId: string, today: string): Promise<void> {
    const request = await this.requests.find(tx, requestId);
    const hold = await this.holds.standing(tx, requestId);
    if (!request || !hold || hold.reviewOn > today) return;
    const { reviewOn } = hold;
    const sentAt = this.clock.now();
    if (!(await this.due.insertOnce(tx, { requestId, matter: '', answerBy: reviewOn, step: STEP, sentAt }))) return;
    const { dataProtectionOfficer, defaultLanguage: language } = this.pack.controller;
    const data = {
      reference: request.reference,
      since: localDateOf(hold.setAt.toISOString(), request.zone),
      reviewOn,
      deskUrl: `${this.web.origin}/desk/requests/${requestId}/clock`,
    };
    const envelope = { eventKey: `hold-review/${hold.id}`, to: dataProtectionOfficer.email, language };
    await this.correspondence.queue(tx, request, { ...envelope, template: 'hold-review', data }, SYSTEM, sentAt);
    const details = { to: 'officer', step: STEP, reviewOn };
    await this.audit.append(tx, { event: 'reminder.sent', actor: SYSTEM, requestId, details });
  }
}
