import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { MailDoor } from '@habeas/casework/intake';
import { type Receipt, type Request, RequestsRepository } from '@habeas/casework/requests';
import { CapturedMail, SmtpListener } from '@habeas/platform/mail';
import { FileStore } from '@habeas/platform/storage';
import { CaseWay } from './case-way';
import { Office } from './office';
import { sendRaw, type SmtpAnswer } from './smtp-dialogue';

export const PRIVACY = 'privacy@proximus.com';
export const PLEASE = 'Please send me a copy of all the personal data that you hold about me.';

/** A plain letter as it goes over the wire. `headers` come after those that every letter has. */
export function rawLetter(letter: { from: string; subject?: string; text?: string; headers?: string[] }): Buffer {
  const { from, subject = 'Access to my personal data', text = PLEASE, headers = [] } = letter;
  const named = headers.some((line) => /^message-id:/i.test(line));
  const lines = [
    `From: Somebody <${from}>`,
    `To: ${PRIVACY}`,
    `Subject: ${subject}`,
    ...(named ? [] : [`Message-ID: <${randomUUID()}@post.example>`]),
    ...headers,
    '',
    text,
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'utf8');
}

/** An office with its worker and its SMTP listener, as the worker process has them. */
export class MailOffice {
  private constructor(
    readonly office: Office,
    readonly way: CaseWay,
    private readonly listener: SmtpListener,
  ) {}

  static async open(persons: number): Promise<MailOffice> {
    const office = await Office.open({ persons });
    await office.work();
    const door = office.get(MailDoor);
    const listener = await SmtpListener.start({
      port: 0,
      host: '127.0.0.1',
      maxBytes: office.config.mail.maxBytes,
      accepts: (address) => door.channelOf(address) !== undefined,
      onMessage: async ({ from, to }, raw) => {
        await door.accept({ recipient: to[0] ?? '', sender: from === '' ? null : from }, raw);
      },
    });
    return new MailOffice(office, new CaseWay(office), listener);
  }

  get port(): number {
    return this.listener.port;
  }

  send(raw: Buffer, from?: string): Promise<SmtpAnswer> {
    return sendRaw(this.port, raw, PRIVACY, from);
  }

  /** Sends a message that must be taken, and answers the request it belongs to. */
  async write(raw: Buffer, from?: string): Promise<Request> {
    expect(await this.send(raw, from)).toMatchObject({ code: 250 });
    const [row] = await this.way.rows<{ request_id: string }>(
      'select request_id from receipt order by received_at desc limit 1',
    );
    return this.way.request(row?.request_id ?? '');
  }

  receiptsOf(request: Request): Promise<Receipt[]> {
    return this.office.run((tx) => this.office.get(RequestsRepository).receipts(tx, request.id));
  }

  /** The bytes that were kept of the first message of a request. */
  async keptBytes(request: Request): Promise<Buffer> {
    const [receipt] = await this.receiptsOf(request);
    return buffer(await this.office.get(FileStore).open(receipt?.rawFileId ?? ''));
  }

  async requestsCount(): Promise<number> {
    return (await this.way.rows<{ n: number }>('select count(*)::int as n from request'))[0]?.n ?? 0;
  }

  async mailsTo(address: string): Promise<number> {
    return (await this.office.get(CapturedMail).list({ to: address, limit: 1000 })).length;
  }

  async close(): Promise<void> {
    await this.listener.stop();
    await this.office.close();
  }
}
