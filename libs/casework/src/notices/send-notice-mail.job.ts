import { Inject } from '@nestjs/common';
import { addDays, localDateOf } from '@habeas/domain';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { Letters, type RenderedLetter } from '../letters';
import { LinkMail, type OutsideLink, OutsideLinks } from '../outside-links';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { letterHeadOf, type Request, RequestsRepository } from '../requests';
import { NoticeContent } from './notice-content';
import type { Notice } from './notice.entity';
import { NoticeRepository } from './notice.repository';
import { Notices } from './notices';

/** Sends the message that carries the link to a notice. Of the person it holds at most the key that was agreed. */
@HandlesJob('send-notice-mail')
export class SendNoticeMailJob implements JobHandler<'send-notice-mail'> {
  constructor(
    private readonly mail: LinkMail,
    private readonly links: OutsideLinks,
    private readonly store: NoticeRepository,
    private readonly notices: Notices,
    private readonly content: NoticeContent,
    private readonly requests: RequestsRepository,
    private readonly letters: Letters,
    private readonly transactions: Transactions,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async handle({ linkId }: HabeasJobs['send-notice-mail'], run: JobRun): Promise<void> {
    const found = await this.transactions.run((tx) => this.find(tx, linkId));
    if (!found) return;
    const { link, request, letter, noticeId } = found;
    await this.mail.send(link, request, letter, run, async (tx) => {
      const notice = await this.store.lock(tx, noticeId);
      if (notice) await this.notices.sent(tx, notice);
    });
  }

  async onStuck({ linkId }: HabeasJobs['send-notice-mail'], tx: Transaction): Promise<void> {
    const link = await this.mail.failed(tx, linkId, 'undeliverable');
    const notice = link && (await this.store.lock(tx, link.aboutId));
    if (notice) await this.notices.failed(tx, notice, 'undeliverable');
  }

  private async find(tx: Transaction, linkId: string) {
    const link = await this.mail.toSend(tx, linkId);
    const notice = link && (await this.store.find(tx, link.aboutId));
    const request = notice && (await this.requests.find(tx, notice.requestId));
    if (!link || !notice || !request || (notice.state !== 'planned' && notice.state !== 'sent')) return null;
    return { link, request, letter: await this.letter(tx, link, notice, request), noticeId: notice.id };
  }

  private async letter(tx: Transaction, link: OutsideLink, notice: Notice, request: Request): Promise<RenderedLetter> {
    const { language } = link;
    const head = letterHeadOf(this.pack, request, language);
    const { reference, recipient, personKeys, what } = await this.content.page(tx, request, notice, language);
    const { chaseAfterDays, escalateAfterDays } = this.pack.policy.notices;
    const noticeUrl = this.links.url(link);
    if (link.message === 'first') {
      const [only, ...others] = personKeys;
      // An identifier in clear stands only behind the link and the code.
      const personKey = only?.pseudonymous && others.length === 0 ? only.value : null;
      const by = addDays(this.notices.today(), chaseAfterDays);
      const data = { reference, recipient, action: this.content.action(notice), personKey, what, by, noticeUrl };
      return this.letters.render('notice-to-recipient', language, head, data);
    }
    const sentOn = localDateOf((notice.sentAt ?? notice.plannedAt).toISOString(), this.pack.controller.timeZone);
    const by = addDays(sentOn, escalateAfterDays);
    return this.letters.render('notice-reminder', language, head, { reference, recipient, sentOn, by, noticeUrl });
  }
}
