import type { Readable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { MailDoor } from '@habeas/casework/intake';
import { MailConfig } from '@habeas/platform/config';
import { type SmtpEnvelope, SmtpListener } from '@habeas/platform/mail';

/** Listens for mail to the pack's addresses; each message is a request before the sender hears that it was taken. */
@Injectable()
export class MailIn implements OnApplicationShutdown {
  private listener: SmtpListener | undefined;

  constructor(
    private readonly door: MailDoor,
    private readonly config: MailConfig,
  ) {}

  /** Answers the port that it listens on. */
  async start(): Promise<number> {
    this.listener = await SmtpListener.start({
      port: this.config.listenPort,
      host: this.config.listenHost,
      maxBytes: this.config.maxBytes,
      accepts: (address) => this.door.channelOf(address) !== undefined,
      onMessage: (envelope, raw) => this.accept(envelope, raw),
    });
    return this.listener.port;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener?.stop();
  }

  /** One message to several of our addresses is one request: the first address is its channel. */
  private async accept({ from, to }: SmtpEnvelope, raw: Readable): Promise<void> {
    const [recipient] = to;
    if (!recipient) throw new RangeError('A message without a recipient');
    await this.door.accept({ recipient, sender: from === '' ? null : from }, raw);
  }
}
