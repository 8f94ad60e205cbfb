import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { MailNotSent, MailRefused, MailSender } from '@habeas/platform/mail';
import { FatalJobError, HandlesJob, type JobHandler, type JobRun, RetryLater } from '@habeas/platform/queue';
import { Audit } from '../audit';
import type { Message } from './message.entity';
import { MessageRepository } from './message.repository';
import type { Request } from './request.entity';
import { RequestsRepository } from './requests.repository';

const RELAY_AWAY_MS = 60_000;

/** Sends one queued letter. Its Message-ID is fixed, so that a repeat after a crash is known by it. */
@HandlesJob('send-letter')
export class SendLetterJob implements JobHandler<'send-letter'> {
  constructor(
    private readonly messages: MessageRepository,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
    private readonly mail: MailSender,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async handle({ messageId }: HabeasJobs['send-letter'], run: JobRun): Promise<void> {
    const found = await this.transactions.run(async (tx) => {
      const message = await this.messages.find(tx, messageId);
      return message && { message, request: await this.requests.find(tx, message.requestId) };
    });
    if (!found?.request || found.message.state === 'sent') return;
    const { message, request } = found;
    if (message.toAddress === null) throw new FatalJobError('letter-for-post');
    await this.send(message, message.toAddress, request);
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      await this.messages.markSent(tx, message.id, this.clock.now());
      await this.audit.append(tx, {
        event: message.template === 'acknowledgement' ? 'acknowledgement.sent' : 'letter.sent',
        actor: { kind: 'system' },
        requestId: request.id,
        details: { template: message.template, message: message.id },
      });
    });
  }

  /** @throws RetryLater while the relay is away, however long; FatalJobError when the letter can never leave */
  private async send(message: Message, to: string, request: Request): Promise<void> {
    const { fromName: name, fromAddress: address, subject, text, html, language, inReplyTo } = message;
    const headers = {
      'Auto-Submitted': 'auto-replied',
      'X-Habeas-Reference': request.reference,
      'Content-Language': language,
      ...(inReplyTo ? { 'In-Reply-To': inReplyTo, References: inReplyTo } : {}),
    };
    const messageId = `<${message.id}@${address.split('@')[1]}>`;
    try {
      await this.mail.send({ from: { name, address }, to, subject, text, html, messageId, headers });
    } catch (error) {
      if (error instanceof MailRefused) throw new FatalJobError('mail-refused');
      if (!(error instanceof MailNotSent)) throw error;
      throw error.permanent ? new FatalJobError(error.code) : new RetryLater(error.code, RELAY_AWAY_MS);
    }
  }

  async onStuck({ messageId }: HabeasJobs['send-letter'], tx: Transaction): Promise<void> {
    const message = await this.messages.find(tx, messageId);
    if (!message || message.state === 'sent') return;
    await this.messages.markFailed(tx, messageId, 'undeliverable');
    await this.audit.append(tx, {
      event: 'letter.failed',
      actor: { kind: 'system' },
      requestId: message.requestId,
      details: { template: message.template, message: messageId },
    });
  }
}
