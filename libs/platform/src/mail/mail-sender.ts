import { Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../config';
import { OperatorError } from '../errors';
import { CapturedMail } from './captured-mail';
import { checkMail, type OutgoingMail } from './outgoing-mail';

const TIMEOUT_MS = 30_000;

/** The message did not leave. `permanent` when trying again cannot help (the server said 5xx). */
export class MailNotSent extends Error {
  constructor(
    readonly code: string,
    readonly permanent: boolean,
  ) {
    super(code);
    this.name = 'MailNotSent';
  }
}

/** Refuses a production process that would capture mail instead of sending it. */
export class MailWouldBeCaptured extends OperatorError {
  constructor() {
    super('SMTP_URL is missing: in production mail must leave');
  }
}

function asMailNotSent(error: unknown): MailNotSent {
  const details = error as { responseCode?: number; code?: string };
  const { responseCode } = details;
  if (responseCode) return new MailNotSent(`smtp-${responseCode}`, responseCode >= 500);
  const code = (details.code ?? 'unknown').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return new MailNotSent(`smtp-${code}`.slice(0, 64), false);
}

/** Sends one message to one recipient, or keeps it where a developer can read it. */
@Injectable()
export class MailSender {
  private readonly transport: Transporter;

  constructor(
    private readonly config: Config,
    private readonly captured: CapturedMail,
  ) {
    const { smtpUrl } = config.mail;
    if (!smtpUrl && config.production) throw new MailWouldBeCaptured();
    const safe = { disableFileAccess: true, disableUrlAccess: true };
    this.transport = smtpUrl
      ? createTransport({ ...safe, url: smtpUrl, connectionTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS })
      : createTransport({ ...safe, streamTransport: true, buffer: true });
  }

  /** Whether messages stay here. */
  get captures(): boolean {
    return !this.config.mail.smtpUrl;
  }

  /**
   * Resolves when the next server has taken the message (or it is captured).
   * @throws MailRefused when a field could smuggle in a header or a second recipient; MailNotSent
   */
  async send(mail: OutgoingMail): Promise<void> {
    checkMail(mail);
    const { from, to, subject, text, html, headers, messageId } = mail;
    // The address as an object: a string would be parsed and could name several people.
    const message = { from, to: { name: '', address: to }, subject, text, html, headers, messageId };
    try {
      const sent = (await this.transport.sendMail(message)) as { message?: Buffer };
      if (this.captures) await this.captured.add(mail, sent.message ?? Buffer.alloc(0));
    } catch (error) {
      throw asMailNotSent(error);
    }
  }
}
