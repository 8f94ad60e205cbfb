import { Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { type Identifier, IdentityRepository, SettleIdentity } from '../identity';
import { PreserveData } from '../preservation';
import {
  type Arrival,
  Correspondence,
  MessageRepository,
  OpenRequest,
  type Request,
  RequestsRepository,
} from '../requests';
import { TransferReceivers, Transfers, type TransferWish } from '../rights/portability';

/** Something in the message that may find the person; nothing of it is verified. */
export type ArrivedIdentifier = Pick<Identifier, 'type' | 'value' | 'origin'>;

/** What a door knows when something has arrived and was read. */
export interface Reception {
  arrival: Arrival;
  identifiers: ArrivedIdentifier[];
  /** False for bounces, automatic replies, lists and our own mail. */
  mayAcknowledge: boolean;
  inReplyTo: string | null;
  /** The colleague who wrote it down, where it did not come by itself. */
  recordedBy?: AuditActor;
  /** Where the person wants the file of their portability request to go beside themselves. */
  transfer?: TransferWish | null;
}

const DAY = 86_400_000;

/**
 * To one address. Another help desk that acknowledges our acknowledgement without saying that a machine wrote it would go on for
 * ever, and whoever types somebody else's address into the form again and again would fill their mailbox; a family that shares
 * one stays below. A form shows its reference on the page as well.
 */
const ACKNOWLEDGEMENTS_A_DAY: Partial<Record<Arrival['channel'], number>> = { mail: 5, form: 20 };

const DATA_SUBJECT: AuditActor = { kind: 'person' };

/** The one door behind all doors: request, clock, audit entry, acknowledgement and first job in one transaction. */
@Injectable()
export class ReceiveRequest {
  constructor(
    private readonly openRequest: OpenRequest,
    private readonly identity: IdentityRepository,
    private readonly settleIdentity: SettleIdentity,
    private readonly preserveData: PreserveData,
    private readonly transfers: Transfers,
    private readonly receivers: TransferReceivers,
    private readonly correspondence: Correspondence,
    private readonly requests: RequestsRepository,
    private readonly messages: MessageRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers once everything is committed. The same arrival again answers the same request and does nothing more. */
  receive(reception: Reception): Promise<Request> {
    return this.transactions.run((tx) => this.receiveIn(tx, reception));
  }

  async receiveIn(tx: Transaction, reception: Reception): Promise<Request> {
    const { request, isNew } = await this.openRequest.open(tx, reception.arrival, reception.recordedBy ?? DATA_SUBJECT);
    if (!isNew) return request;
    await this.keepIdentifiers(tx, request, reception.identifiers);
    if (reception.transfer) await this.keepWish(tx, request, reception.transfer);
    await this.outbox.add(tx, 'locate-subject', { requestId: request.id }, { key: request.id });
    // A right that needs no assurance (a withdrawal of consent) does not wait for anybody's identity.
    if (request.state === 'identity') await this.settleIdentity.beginRights(tx, request, { kind: 'system' });
    if (reception.mayAcknowledge) await this.acknowledgeOnce(tx, request, reception);
    return request;
  }

  /** A wish that the pack does not know any more is a colleague's: it is kept under the name that the person chose. */
  private async keepWish(tx: Transaction, request: Request, wish: TransferWish): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, 'portability');
    if (!right) return;
    const { recipient, organisation } = wish;
    const isKnown = recipient === null || this.receivers.of(recipient) !== null;
    const kept = isKnown ? wish : { ...wish, recipient: null, organisation: organisation ?? recipient };
    await this.transfers.choose(tx, request, right, kept, DATA_SUBJECT);
  }

  private async keepIdentifiers(tx: Transaction, request: Request, found: ArrivedIdentifier[]): Promise<void> {
    const unverified = { requestId: request.id, status: 'unverified' as const, verifiedBy: null, verifiedAt: null };
    await this.identity.addIdentifiers(
      tx,
      found.map((identifier) => ({ ...identifier, ...unverified })),
    );
    await this.audit.append(tx, {
      event: 'identifier.extracted',
      actor: { kind: 'system' },
      requestId: request.id,
      details: { types: found.map(({ type }) => type).join(' ') },
    });
  }

  private async acknowledgeOnce(tx: Transaction, request: Request, reception: Reception): Promise<void> {
    if (!(await this.isFlooded(tx, reception.arrival))) return this.acknowledge(tx, request, reception);
    request.needsPersonBecause ??= 'sent-automatically';
    await this.requests.save(tx, request);
  }

  private async isFlooded(tx: Transaction, { channel, replyAddress, receivedAt }: Arrival): Promise<boolean> {
    const most = ACKNOWLEDGEMENTS_A_DAY[channel];
    if (most === undefined || replyAddress === null) return false;
    const since = new Date(receivedAt.getTime() - DAY);
    const sent = await this.messages.countTo(tx, replyAddress, ['acknowledgement', 'received-not-understood'], since);
    return sent >= most;
  }

  private async acknowledge(tx: Transaction, request: Request, { arrival, inReplyTo }: Reception): Promise<void> {
    // Who wrote on paper without an address of a mailbox is answered on paper; who left neither was told by word of mouth.
    if (arrival.replyAddress === null && !arrival.postalAddress) return;
    const envelope = { eventKey: `acknowledgement/${request.id}`, to: arrival.replyAddress, inReplyTo };
    const { reference, receiptDate: receivedOn, due } = request;
    const system: AuditActor = { kind: 'system' };
    if (arrival.needsPersonBecause !== null || arrival.rights.length === 0) {
      const data = { reference, receivedOn, due };
      const letter = { ...envelope, template: 'received-not-understood' as const, data };
      await this.correspondence.queue(tx, request, letter, system, this.clock.now());
      return;
    }
    const rights = arrival.rights.map(({ right }) => right);
    const waiting = (await this.requests.rights(tx, request.id)).some(({ state }) => state === 'awaiting-identity');
    const data = {
      reference,
      receivedOn,
      due,
      rights,
      needsIdentity: waiting,
      confirmUrl: this.correspondence.portalUrl(request, 'confirm'),
      preserves: this.preserveData.freezes(rights),
    };
    const letter = { ...envelope, template: 'acknowledgement' as const, data };
    await this.correspondence.queue(tx, request, letter, system, this.clock.now());
  }
}
