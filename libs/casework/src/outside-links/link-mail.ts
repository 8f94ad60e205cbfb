import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { MailNotSent, MailRefused, MailSender } from '@habeas/platform/mail';
import { FatalJobError, type JobRun, RetryLater } from '@habeas/platform/queue';
import type { RenderedLetter } from '../letters';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { brandOf, type Request } from '../requests';
import type { OutsideLink } from './outside-link.entity';
import { OutsideLinkRepository } from './outside-link.repository';

const RELAY_AWAY_MS = 60_000;

/** Sends the message that carries a link. It stands in clear nowhere but in that message, which is why it is no letter of the request. */
@Injectable()
export class LinkMail {
  constructor(
    private readonly links: OutsideLinkRepository,
    private readonly mail: MailSender,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** The link, when its message has still to be sent. */
  async toSend(tx: Transaction, linkId: string): Promise<OutsideLink | null> {
    const link = await this.links.find(tx, linkId);
    return link && !link.sentAt && !link.failedCode && !link.revokedAt ? link : null;
  }

  /**
   * Sends it with a Message-ID that a repeat after a crash is known by, and records that it left.
   * @throws RetryLater while the relay is away, however long; FatalJobError when it can never leave
   */
  async send(
    link: OutsideLink,
    request: Pick<Request, 'brand'>,
    letter: RenderedLetter,
    run: JobRun,
    sent: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.deliver(link, request, letter, link.id);
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      await this.links.save(tx, Object.assign(link, { sentAt: this.clock.now() }));
      await sent(tx);
    });
  }

  /** The message can never leave: whoever looks after the thing must be told. */
  async failed(tx: Transaction, linkId: string, code: string): Promise<OutsideLink | null> {
    const link = await this.links.find(tx, linkId);
    if (!link || link.sentAt || link.failedCode) return null;
    return this.links.save(tx, Object.assign(link, { failedCode: code }));
  }

  /** One message to the holder of a link. @throws RetryLater, FatalJobError */
  async deliver(
    { email: to, language, reference }: OutsideLink,
    { brand }: Pick<Request, 'brand'>,
    letter: RenderedLetter,
    id: string,
  ): Promise<void> {
    const { name, address } = brandOf(this.pack, brand).sender;
    try {
      await this.mail.send({
        ...letter,
        from: { name: name[language], address },
        to,
        messageId: `<${id}@${address.split('@')[1]}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Habeas-Reference': reference, 'Content-Language': language },
      });
    } catch (error) {
      if (error instanceof MailRefused) throw new FatalJobError('mail-refused');
      if (!(error instanceof MailNotSent)) throw error;
      throw error.permanent ? new FatalJobError(error.code) : new RetryLater(error.code, RELAY_AWAY_MS);
    }
  }
}
