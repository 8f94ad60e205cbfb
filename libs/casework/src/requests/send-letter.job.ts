import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { MailSender } from '@habeas/platform/mail';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { MessageRepository } from './message.repository';
import { RequestsRepository } from './requests.repository';

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
    await this.mail.send({
      from: { name: message.fromName, address: message.fromAddress },
      to: message.toAddress,
      subject: message.subject,
      text: message.text,
      html: message.html,
      messageId: `<${message.id}@${message.fromAddress.split('@')[1]}>`,
      headers: {
        'Auto-Submitted': 'auto-replied',
        'X-Habeas-Reference': request.reference,
        'Content-Language': message.language,
        ...(message.inReplyTo ? { 'In-Reply-To': message.inReplyTo, References: message.inReplyTo } : {}),
      },
    });
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
