import { Inject, Injectable } from '@nestjs/common';
import { addDays, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { Correspondence, type Request, RequestsRepository } from '../requests';
import { NoticeContent } from './notice-content';
import type { Notice } from './notice.entity';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices';

const PAGE = 200;
const SYSTEM = { kind: 'system' } as const;

/** Asks recipients again that do not answer, and tells the officer when that does not help. Found by query (I3). */
@Injectable()
export class ChaseNotices {
  constructor(
    private readonly store: NoticeRepository,
    private readonly notices: Notices,
    private readonly content: NoticeContent,
    private readonly requests: RequestsRepository,
    private readonly correspondence: Correspondence,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly web: WebConfig,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @RunsEvery('chase-notices', { seconds: 600 })
  async run(): Promise<void> {
    for (let after: string | null = null; ;) {
      const page: string[] = await this.transactions.run((tx) => this.store.due(tx, this.notices.today(), after, PAGE));
      for (const id of page) await this.transactions.run((tx) => this.consider(tx, id));
      if (page.length < PAGE) return;
      after = page.at(-1) ?? null;
    }
  }

  private async consider(tx: Transaction, id: string): Promise<void> {
    const known = await this.store.find(tx, id);
    const request = known && (await this.requests.lock(tx, known.requestId));
    const notice = request && (await this.store.lock(tx, id));
    if (!request || !notice || (notice.state !== 'planned' && notice.state !== 'sent')) return;
    if (request.state === 'purged' || notice.dueOn === null || notice.dueOn > this.notices.today()) return;
    if (notice.by === 'task' || notice.chases > 0) return this.escalate(tx, request, notice);
    notice.chases += 1;
    notice.dueOn = addDays(this.sentOn(notice), this.pack.policy.notices.escalateAfterDays);
    await this.store.save(tx, notice);
    await this.notices.tell(tx, notice, 'reminder');
    await this.notices.note(tx, notice, 'notice.chased', SYSTEM);
  }

  private async escalate(tx: Transaction, request: Request, notice: Notice): Promise<void> {
    notice.escalatedAt = this.clock.now();
    await this.store.save(tx, notice);
    const { dataProtectionOfficer, defaultLanguage: language } = this.pack.controller;
    const recipient = this.content.recipient(notice)?.name[language] ?? notice.recipient;
    const deskUrl = `${this.web.origin}/desk/requests/${request.id}`;
    const letter = {
      eventKey: `notice-escalation/${notice.id}`,
      template: 'notice-escalation' as const,
      to: dataProtectionOfficer.email,
      language,
      data: { reference: request.reference, recipient, sentOn: this.sentOn(notice), deskUrl },
    };
    await this.correspondence.queue(tx, request, letter, SYSTEM, this.clock.now());
    if (request.needsPersonBecause === null) {
      request.needsPersonBecause = 'work-stuck';
      await this.requests.save(tx, request);
    }
    await this.notices.note(tx, notice, 'notice.escalated', SYSTEM);
  }

  private sentOn({ sentAt, plannedAt }: Notice): string {
    return localDateOf((sentAt ?? plannedAt).toISOString(), this.pack.controller.timeZone);
  }
}
