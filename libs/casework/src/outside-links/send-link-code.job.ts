import { Inject } from '@nestjs/common';
import { Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { Letters } from '../letters';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { letterHeadOf, RequestsRepository } from '../requests';
import { LinkCodes } from './link-codes';
import { LinkMail } from './link-mail';
import { OutsideLinkRepository } from './outside-link.repository';
import { OutsideLinks } from './outside-links';

/** Sends a code to the mailbox that a link was sent to. At most once: after a crash the holder asks for another. */
@HandlesJob('send-link-code')
export class SendLinkCodeJob implements JobHandler<'send-link-code'> {
  constructor(
    private readonly links: OutsideLinkRepository,
    private readonly outsideLinks: OutsideLinks,
    private readonly requests: RequestsRepository,
    private readonly codes: LinkCodes,
    private readonly letters: Letters,
    private readonly mail: LinkMail,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async handle({ linkId }: HabeasJobs['send-link-code'], run: JobRun): Promise<void> {
    const issued = await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const link = await this.links.lock(tx, linkId);
      const request = link && (await this.requests.find(tx, link.requestId));
      if (!link || !request || !this.outsideLinks.isGood(link)) return null;
      const code = await this.codes.issue(tx, link);
      if (code === null) return null;
      const details = { link: link.id, about: link.about, role: link.role };
      await this.audit.append(tx, {
        event: 'link.code-sent',
        actor: { kind: 'system' },
        requestId: request.id,
        details,
      });
      return { link, request, code };
    });
    if (!issued) return;
    const { link, request, code } = issued;
    const head = letterHeadOf(this.pack, request, link.language);
    const data = { code, minutes: this.codes.lifeMinutes, reference: link.reference };
    await this.mail.deliver(link, request, this.letters.render('link-code', link.language, head, data), run.id);
  }
}
