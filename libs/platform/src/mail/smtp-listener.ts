import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { LimitedMessage } from './limited-message';

export interface SmtpEnvelope {
  /** Address of MAIL FROM; empty for the null sender of bounces. */
  from: string;
  /** Addresses of RCPT TO, all of them accepted. */
  to: string[];
  remoteAddress: string;
}

export interface SmtpListenerOptions {
  port: number;
  host: string;
  /** A longer message is refused with 552; 60,000,000 when left out. */
  maxBytes?: number;
  /** Whether the address is one of ours; every other is refused with 550, so that nothing is relayed. */
  accepts(address: string): boolean | Promise<boolean>;
  /** The sender hears 250 only when this has resolved, and 451 (try later) when it throws. `raw` fails when the sender breaks off. */
  onMessage(envelope: SmtpEnvelope, raw: Readable): Promise<void>;
  /** Offers STARTTLS. */
  tls?: { key: string; cert: string };
}

const DEFAULT_MAX_BYTES = 60_000_000;
const MOST_RECIPIENTS = 20;
const MOST_CLIENTS = 100;
const SOCKET_TIMEOUT_MS = 60_000;
const CLOSE_TIMEOUT_MS = 10_000;

type Answer = (error?: Error | null, text?: string) => void;

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** Takes mail for the pack's addresses. No sign-in, no relaying, limits on size, recipients, clients and time. */
export class SmtpListener {
  private readonly arriving = new Map<string, LimitedMessage>();
  private readonly server: SMTPServer;

  private constructor(private readonly options: SmtpListenerOptions) {
    const { tls } = options;
    this.server = new SMTPServer({
      ...tls,
      hideSTARTTLS: !tls,
      size: this.maxBytes,
      authOptional: true,
      disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      banner: 'Habeas',
      maxClients: MOST_CLIENTS,
      socketTimeout: SOCKET_TIMEOUT_MS,
      closeTimeout: CLOSE_TIMEOUT_MS,
      onRcptTo: (address, session, answer) => void this.recipient(address.address, session, answer),
      onData: (stream, session, answer) => void this.message(stream, session, answer),
      onClose: (session) => this.arriving.get(session.id)?.breakOff(),
    });
    this.server.on('error', () => undefined); // one client's broken connection is no reason to stop
  }

  /** Resolves when it listens. @throws the error of the socket, such as a taken port */
  static async start(options: SmtpListenerOptions): Promise<SmtpListener> {
    const listener = new SmtpListener(options);
    const listening = once(listener.server.server, 'listening');
    const failed = once(listener.server.server, 'error').then(([error]) => {
      throw error as Error;
    });
    listener.server.listen(options.port, options.host);
    await Promise.race([listening, failed]);
    failed.catch(() => undefined);
    return listener;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Takes no more connections; resolves when those that are open have ended, at the latest after ten seconds. */
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  private get maxBytes(): number {
    return this.options.maxBytes ?? DEFAULT_MAX_BYTES;
  }

  private async recipient(address: string, session: SMTPServerSession, answer: Answer): Promise<void> {
    try {
      if (session.envelope.rcptTo.length >= MOST_RECIPIENTS) return answer(refusal(452, 'Too many recipients'));
      const known = await this.options.accepts(address);
      answer(known ? null : refusal(550, 'No such mailbox here'));
    } catch {
      answer(refusal(451, 'Not possible now, please try again later'));
    }
  }

  private async message(stream: SMTPServerDataStream, session: SMTPServerSession, answer: Answer): Promise<void> {
    const raw = new LimitedMessage(this.maxBytes);
    this.arriving.set(session.id, raw);
    stream.pipe(raw);
    const { mailFrom, rcptTo } = session.envelope;
    const envelope: SmtpEnvelope = {
      from: mailFrom ? mailFrom.address : '',
      to: rcptTo.map(({ address }) => address),
      remoteAddress: session.remoteAddress,
    };
    try {
      await this.options.onMessage(envelope, raw);
      await raw.readToEnd();
      answer(null, 'Received and kept');
    } catch {
      await raw.readToEnd().catch(() => undefined);
      const megabytes = Math.floor(this.maxBytes / 1_000_000);
      answer(
        raw.tooLarge
          ? refusal(552, `The message is larger than ${megabytes} MB; please send large files another way`)
          : refusal(451, 'Not possible now, please try again later'),
      );
    } finally {
      this.arriving.delete(session.id);
    }
  }
}
