import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { type ParsedMail, parseMail, type UnreadableMail } from '@habeas/platform/mail/parsing';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import '../preservation';
import { type Channel, CONTROLLER_PACK, type ControllerPack } from '../register';
import {
  type ArrivedMandate,
  type ArrivedMessage,
  OpenRequest,
  readReference,
  type Request,
  RequestsRepository,
} from '../requests';
import { withObjection } from './along-objection';
import { KeepRaw, type KeptRaw } from './keep-raw';
import { readChoices } from './read-choices';
import { readMatters } from './read-matters';
import { readMessage, type Reading, readUnreadable } from './reading';
import { ReceiveRequest } from './receive-request';
import { storableText } from './storable-text';
import { suggestedRight } from './suggested-right';

/** What the SMTP dialogue said, before the message itself. */
export interface MailEnvelope {
  recipient: string;
  sender: string | null;
}

/** What could be told of a message; for an unreadable one only its head, and why. */
interface MailRead {
  head: ParsedMail | NonNullable<UnreadableMail['head']> | null;
  text: string;
  attachments: ArrivedMessage['attachments'];
  unreadable: string | null;
  reading: Reading;
}

/** Takes a mail: its bytes are kept first, then it is read in a confined process, then the request is committed. */
@Injectable()
export class MailDoor {
  constructor(
    private readonly raw: KeepRaw,
    private readonly receiveRequest: ReceiveRequest,
    private readonly openRequest: OpenRequest,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** The channel behind an address of ours; undefined for an address that is not ours. */
  channelOf(address: string): Channel | undefined {
    const wanted = address.toLowerCase();
    return this.pack.channels.find((channel) => channel.kind === 'mail' && channel.address.toLowerCase() === wanted);
  }

  /** Answers once the message is committed as a request, or as a further message of one (I1). */
  async accept(envelope: MailEnvelope, bytes: Readable): Promise<Request> {
    const receivedAt = this.clock.now();
    const kept = await this.raw.keep(bytes);
    const channel = this.channelOf(envelope.recipient);
    if (!channel) throw new RangeError('The recipient is not an address of the pack');
    const mail = await this.read(kept, channel, envelope);
    const known = await this.requestItBelongsTo(mail, kept);
    if (known) return this.attach(known, mail, kept, channel, receivedAt);
    const matters = this.mattersIn(mail);
    const suggested = suggestedRight(channel, mail.reading, this.pack);
    const read = withObjection(this.rightsIn(mail), matters, this.pack.matters);
    const isGuessed = read.length === 0 && suggested.length > 0;
    return this.receiveRequest.receive({
      arrival: {
        arrivalKey: `mail/${kept.sha256}`,
        channel: 'mail',
        brand: channel.brand,
        language: mail.reading.language,
        receivedAt,
        requesterName: mail.head?.from?.name ?? null,
        replyAddress: mail.head?.from?.address ?? envelope.sender,
        kind: mail.reading.kind,
        needsPersonBecause: isGuessed ? 'right-unsure' : needsPersonBecause(mail, read.length > 0, matters.length > 0),
        rights: isGuessed ? suggested : read,
        matters,
        mandate: this.mandateIn(mail),
        keyId: kept.keyId,
        receipt: this.receiptOf(mail, kept, channel),
      },
      identifiers: mail.reading.identifiers
        .filter(({ type }) => type !== 'reference')
        .map(({ type, value }) => ({ type, value, origin: 'message' as const })),
      mayAcknowledge: mail.reading.mayAcknowledge && !this.isOwn(mail.head?.from?.address),
      inReplyTo: mail.head?.messageId ?? null,
    });
  }

  private rightsIn({ reading, text }: MailRead) {
    return reading.rights.map((read) => {
      const { right, confidence, because } = read;
      return { right, confidence, because, scope: null, asked: readChoices(read, this.pack, text) };
    });
  }

  /** A machine asks nothing; of what cannot be read, only the sender is known. */
  private mattersIn({ head, text, reading }: MailRead) {
    if (reading.kind === 'bounce' || reading.kind === 'auto-reply') return [];
    const written = { subject: head?.subject ?? '', text, from: head?.from?.address ?? null };
    const read = readMatters(written, this.pack.matters);
    if (!reading.needsPersonBecause.includes('deceased')) return read;
    return [
      ...read,
      ...this.pack.matters.filter(({ deceased }) => deceased).map(({ key }) => ({ matter: key, because: 'deceased' })),
    ];
  }

  /** The words are no more than a hint: a colleague says that nobody acts for another, or records the mandate. */
  private mandateIn({ head, reading }: MailRead): ArrivedMandate | null {
    const { needsPersonBecause: because } = reading;
    if (!because.includes('representative') || because.includes('deceased')) return null;
    return { kind: 'mandate-holder', holder: head?.from?.name ?? head?.from?.address ?? '' };
  }

  private async read(kept: KeptRaw, channel: Channel, envelope: MailEnvelope): Promise<MailRead> {
    const parsed = delivered(await parseMail(await this.raw.open(kept)), envelope);
    const ownAddresses = this.pack.channels.filter(({ kind }) => kind === 'mail').map(({ address }) => address);
    const options = { ownAddresses, fallbackLanguage: channel.defaultLanguage };
    if (parsed.unreadable) {
      const reading = readUnreadable(parsed, options);
      return { head: parsed.head, text: '', attachments: [], unreadable: parsed.reason, reading };
    }
    const reading = readMessage(parsed, options);
    const attachments = parsed.attachments.map(({ filename, mediaType, size }) => ({
      name: storableText(filename),
      mediaType,
      size,
    }));
    return { head: parsed, text: parsed.text, attachments, unreadable: null, reading };
  }

  /** A reply to a letter of ours, a reminder that quotes the reference, or the same message delivered twice. */
  private async requestItBelongsTo(mail: MailRead, kept: KeptRaw): Promise<Request | null> {
    return this.transactions.run(async (tx) => {
      for (const { type, value } of mail.reading.identifiers) {
        const reference = type === 'reference' ? readReference(value) : null;
        const quoted = reference && (await this.requests.byReference(tx, reference));
        if (quoted) return asksAnew(quoted, mail.reading) ? null : quoted;
      }
      const messageId = mail.head?.messageId;
      const before = messageId ? await this.requests.receiptByMessageId(tx, messageId) : null;
      if (!before || before.sha256 === kept.sha256) return null;
      return this.requests.find(tx, before.requestId);
    });
  }

  private async attach(known: Request, mail: MailRead, kept: KeptRaw, channel: Channel, at: Date): Promise<Request> {
    return this.transactions.run(async (tx) => {
      const request = await this.requests.lock(tx, known.id);
      if (!request) return known;
      const receipts = await this.requests.receipts(tx, request.id);
      if (receipts.some(({ sha256 }) => sha256 === kept.sha256)) return request;
      await this.openRequest.attachReceipt(tx, request, 'mail', at, this.receiptOf(mail, kept, channel));
      if (mail.reading.mayAcknowledge || mail.reading.kind === 'bounce') {
        // A reason that waits already stays: the desk offers what it needs (choosing between two people, above all).
        request.needsPersonBecause ??= mail.reading.kind === 'bounce' ? 'letter-bounced' : 'new-message';
        await this.requests.save(tx, request);
      }
      await this.outbox.add(tx, 'message-joined', { requestId: request.id }, { key: kept.sha256 });
      await this.audit.append(tx, {
        event: 'message.received',
        actor: { kind: 'person' },
        requestId: request.id,
        details: { kind: mail.reading.kind },
      });
      return request;
    });
  }

  private receiptOf(mail: MailRead, kept: KeptRaw, channel: Channel): ArrivedMessage {
    return {
      address: channel.address,
      senderAddress: mail.head?.from?.address ?? null,
      messageId: mail.head?.messageId ?? null,
      subject: mail.head?.subject ?? null,
      text: mail.text,
      attachments: mail.attachments,
      kind: mail.reading.kind,
      unreadable: mail.unreadable,
      rawFileId: kept.fileId,
      sha256: kept.sha256,
    };
  }

  private isOwn(address: string | null | undefined): boolean {
    return address ? this.channelOf(address) !== undefined : false;
  }
}

/** Of a message in which nothing but a matter was read, an objection that goes along begins at once; anything else a colleague confirms. */
function needsPersonBecause({ reading, unreadable }: MailRead, asksRight: boolean, asksMatter: boolean): string | null {
  if (unreadable !== null) return 'unreadable';
  const [first, ...others] = reading.needsPersonBecause;
  if (first === 'not-understood' && others.length === 0 && asksMatter) return asksRight ? null : 'other-matter';
  if (reading.needsPerson) return first ?? 'not-understood';
  return asksRight ? null : 'not-understood';
}

/**
 * Whether a message about a request begins another: the book of that one is closed, and nobody would see what a person writes
 * into it; or it was answered, and a right has a month of its own. Machines begin nothing.
 */
function asksAnew({ state }: Request, { mayAcknowledge, rights }: Reading): boolean {
  if (!mayAcknowledge) return false;
  if (state === 'answered') return rights.length > 0;
  return ['closed', 'purged', 'withdrawn', 'not-a-request'].includes(state);
}

/** Notes the null sender where a receiving server notes it (RFC 5321 section 4.4): nothing automatic may answer it. */
function delivered<M extends ParsedMail | UnreadableMail>(mail: M, { sender }: MailEnvelope): M {
  if (sender !== null) return mail;
  if (!mail.unreadable) return { ...mail, headers: { ...mail.headers, returnPath: '<>' } };
  const { head } = mail;
  return head ? { ...mail, head: { ...head, headers: { ...head.headers, returnPath: '<>' } } } : mail;
}
