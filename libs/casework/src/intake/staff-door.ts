import { Inject, Injectable } from '@nestjs/common';
import { addDays, type IsoDate, type Language, localDateOf, parseReceivedAt, type Right } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import {
  type ArrivedMatter,
  type ArrivedMessage,
  brandOf,
  Refused,
  type Request,
  RequestsRepository,
} from '../requests';
import { askedByForm } from './asked-by-form';
import { withObjection } from './along-objection';
import { KeepRaw, type KeptRaw } from './keep-raw';
import { readBeside } from './read-beside';
import { type ArrivedIdentifier, type Reception, ReceiveRequest } from './receive-request';
import { readMatters } from './read-matters';
import { Scans, type UnclaimedScan } from './scans';
import { storableText } from './storable-text';

/** How a request reached a colleague: by letter, by telephone, or face to face in a shop or at a desk. */
export const STAFF_CHANNELS = ['post', 'phone', 'desk'] as const;
export type StaffChannel = (typeof STAFF_CHANNELS)[number];

/** What a colleague writes down of a request that came on paper or by word of mouth. Optional fields are empty strings. */
export interface StaffEntry {
  /** Made when the page was opened: the same entry sent twice opens nothing new. */
  entryKey: string;
  channel: StaffChannel;
  /** The day on which it reached the controller, where the controller is: from then on the month runs (Art. 12(3)). */
  receivedOn: IsoDate;
  /** `HH:MM` there, where it is known. */
  receivedAt: string;
  brand: string;
  language: Language;
  rights: Right[];
  /** Keys of matters of the pack, as the colleague read them; empty: the words are read for them. */
  matters: string[];
  /** What the person asked, in their words. */
  words: string;
  name: string;
  email: string;
  phone: string;
  customerNumber: string;
  /** Line by line, as on the letter. */
  postalAddress: string;
  /** Who acts for the person named; empty for oneself. */
  onBehalfOf: string;
  /** The letter on paper, kept before; null where there is none. */
  scanId: string | null;
}

/** A letter may have lain somewhere; one of more than a year ago is a typing error. */
const OLDEST_DAYS = 366;
const NOON = '12:00';

/** Takes what a colleague writes down: one more door to `ReceiveRequest`. */
@Injectable()
export class StaffDoor {
  constructor(
    private readonly raw: KeepRaw,
    private readonly scans: Scans,
    private readonly receiveRequest: ReceiveRequest,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * Answers once the request is committed (I1); the same entry again answers the same request. Its clock starts on the day of receipt, however late it is written down.
   * @throws Refused `nothing-written-down`, `received-in-the-future`, `received-too-long-ago`, `scan-unknown`, `matter-unknown`
   */
  async record(entry: StaffEntry, account: string): Promise<Request> {
    const before = await this.transactions.run((tx) => this.recorded(tx, entry));
    if (before) return before;
    const receivedAt = this.instantOf(entry);
    const written = storable(entry);
    const { scanId } = written;
    if (written.words.trim() === '' && scanId === null) throw new Refused('nothing-written-down');
    const scan = scanId === null ? null : await this.scans.describe(scanId);
    const kept = scan ?? (await this.raw.keep(Buffer.from(JSON.stringify(written), 'utf8')));
    const reception = this.reception(written, receivedAt, kept, scan, account);
    return this.transactions.run(async (tx) => {
      return (await this.recorded(tx, entry)) ?? this.receiveRequest.receiveIn(tx, reception);
    });
  }

  /**
   * The request that an earlier sending of the same entry opened; one that is being sent just now is waited for.
   * @throws Refused `scan-unknown` when another entry has the scan
   */
  private async recorded(tx: Transaction, { entryKey, scanId }: StaffEntry): Promise<Request | null> {
    const before = await this.requests.byArrivalKey(tx, arrivalKeyOf(entryKey));
    if (!before && scanId !== null) await this.scans.refuseClaimed(tx, scanId);
    return before;
  }

  private reception(
    entry: StaffEntry,
    receivedAt: Date,
    kept: KeptRaw,
    scan: UnclaimedScan | null,
    account: string,
  ): Reception {
    const { channel, language, rights, words } = entry;
    const chosen = this.mattersOf(entry);
    const matters =
      chosen.length > 0 ? chosen : readMatters({ subject: '', text: words, from: null }, this.pack.matters);
    const read = rights.map((right) => ({
      ...{ right, confidence: 1, because: 'staff', scope: orNull(words) },
      asked: askedByForm(right, { details: words, language }, this.pack),
    }));
    const unticked = readBeside(rights, chosen, words, language);
    const asksFor = withObjection([...read, ...unticked], matters, this.pack.matters);
    return {
      arrival: {
        arrivalKey: arrivalKeyOf(entry.entryKey),
        channel,
        brand: brandOf(this.pack, entry.brand).key,
        language,
        receivedAt,
        requesterName: orNull(entry.name),
        replyAddress: orNull(entry.email),
        postalAddress: orNull(entry.postalAddress),
        kind: 'request',
        needsPersonBecause: needsPersonBecause(entry, unticked.length > 0, {
          isRead: asksFor.length + chosen.length > 0,
          asksMatter: matters.length > 0,
        }),
        rights: asksFor,
        matters,
        mandate: entry.onBehalfOf === '' ? null : { kind: 'mandate-holder', holder: entry.onBehalfOf },
        keyId: kept.keyId,
        receipt: receiptOf(entry, kept, scan),
      },
      identifiers: identifiersOf(entry),
      mayAcknowledge: true,
      inReplyTo: null,
      recordedBy: { kind: 'staff', id: account },
    };
  }

  private mattersOf({ matters }: StaffEntry): ArrivedMatter[] {
    const known = this.pack.matters.filter(({ key }) => matters.includes(key));
    if (known.length < new Set(matters).size) throw new Refused('matter-unknown');
    return known.map(({ key }) => ({ matter: key, because: 'staff' }));
  }

  /** Without a time of day it is noon: the day is what counts, and no office hour moves it. */
  private instantOf({ receivedOn, receivedAt }: StaffEntry): Date {
    const zone = this.pack.controller.timeZone;
    const now = this.clock.now();
    const today = localDateOf(now.toISOString(), zone);
    if (receivedOn > today) throw new Refused('received-in-the-future');
    if (receivedOn < addDays(today, -OLDEST_DAYS)) throw new Refused('received-too-long-ago');
    const instant = parseReceivedAt(`${receivedOn}T${receivedAt === '' ? NOON : receivedAt}`, zone);
    if (instant === null) throw new Refused('received-in-the-future');
    const at = new Date(instant);
    if (at <= now) return at;
    if (receivedAt !== '') throw new Refused('received-in-the-future');
    return now;
  }
}

const arrivalKeyOf = (entryKey: string): string => `staff/${entryKey}`;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

function needsPersonBecause(
  { onBehalfOf }: StaffEntry,
  speaksOfAnotherRight: boolean,
  { isRead, asksMatter }: { isRead: boolean; asksMatter: boolean },
): string | null {
  if (onBehalfOf !== '') return 'representative';
  if (speaksOfAnotherRight) return 'right-unsure';
  if (isRead) return null;
  return asksMatter ? 'other-matter' : 'not-understood';
}

function receiptOf(entry: StaffEntry, kept: KeptRaw, scan: UnclaimedScan | null): ArrivedMessage {
  const { words: text, email, onBehalfOf } = entry;
  return {
    address: null,
    senderAddress: orNull(email),
    messageId: null,
    subject: orNull(onBehalfOf),
    text,
    attachments: scan ? [{ name: scan.name, mediaType: scan.mediaType, size: scan.size }] : [],
    kind: 'request',
    unreadable: null,
    rawFileId: kept.fileId,
    sha256: kept.sha256,
  };
}

function storable(entry: StaffEntry): StaffEntry {
  const { name, email, phone, customerNumber, words, postalAddress, onBehalfOf } = entry;
  const typed = { name, email, phone, customerNumber, words, postalAddress, onBehalfOf };
  const cleaned = Object.entries(typed).map(([field, text]) => [field, storableText(text).trim()]);
  return { ...entry, ...(Object.fromEntries(cleaned) as typeof typed) };
}

/** Of somebody who acts for another, the address is their own and finds nobody here. */
function identifiersOf({
  email,
  phone,
  customerNumber,
  name,
  onBehalfOf,
  postalAddress,
}: StaffEntry): ArrivedIdentifier[] {
  const given = [
    { type: 'email', value: onBehalfOf === '' ? email.toLowerCase() : '' },
    { type: 'phone_number', value: phone },
    { type: 'customer_number', value: customerNumber },
    { type: 'name', value: name },
    { type: 'address', value: onBehalfOf === '' ? postalAddress : '' },
  ];
  return given.filter(({ value }) => value !== '').map((identifier) => ({ ...identifier, origin: 'staff' as const }));
}
