import { Inject, Injectable } from '@nestjs/common';
import { addDays, type AuditActor, type Language, type RequestState, type Right } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { type AskedScope, CONTROLLER_PACK, type ControllerPack, moveOf } from '../register';
import { holidaysUnder } from './clock-basis';
import { newReference } from './reference';
import { deadlinesOf, storedDates } from './request-clock';
import type { ArrivedMandate } from './mandate.entity';
import { MandateRepository } from './mandate.repository';
import type { Attachment, Receipt } from './receipt.entity';
import type { Request } from './request.entity';
import type { ArrivedMatter } from './request-matter.entity';
import { RequestMatterRepository } from './request-matter.repository';
import type { RequestChannel } from './request-view';
import { RequestsRepository } from './requests.repository';

/** What a door hands over: what arrived, and what was read from it. */
export interface Arrival {
  arrivalKey: string;
  channel: RequestChannel;
  brand: string;
  language: Language;
  receivedAt: Date;
  requesterName: string | null;
  replyAddress: string | null;
  /** Of a letter on paper. */
  postalAddress?: string | null;
  kind: string;
  needsPersonBecause: string | null;
  rights: {
    right: Right;
    confidence: number;
    because: string;
    scope: string | null;
    /** What is to stop, where it was chosen or read. */
    asked?: AskedScope | null;
  }[];
  /** What is asked beside the rights. */
  matters?: ArrivedMatter[];
  /** Where the message says that somebody acts for another. */
  mandate?: ArrivedMandate | null;
  keyId: string;
  receipt: ArrivedMessage;
}

/** One message as it came in; its untouched bytes are kept already, before anything was read from them. */
export interface ArrivedMessage {
  address: string | null;
  senderAddress: string | null;
  messageId: string | null;
  subject: string | null;
  text: string;
  attachments: Attachment[];
  kind: string;
  unreadable: string | null;
  rawFileId: string;
  sha256: string;
}

/** Nobody has looked at the mandate yet. */
const NOTHING_KNOWN = {
  ...{ document: null, rights: [], limits: null, dataTo: null },
  ...{ validFrom: null, validUntil: null, verifiedBy: null, verifiedAt: null },
};

/** Opens a request: receipt, clock, rights and audit entry, all in the caller's transaction (I1). */
@Injectable()
export class OpenRequest {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly matters: RequestMatterRepository,
    private readonly mandates: MandateRepository,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
    private readonly audit: Audit,
  ) {}

  /** A repeated arrival (same key) answers the request that the first one opened, and changes nothing. */
  async open(tx: Transaction, arrival: Arrival, actor: AuditActor): Promise<{ request: Request; isNew: boolean }> {
    const before = await this.requests.byArrivalKey(tx, arrival.arrivalKey);
    if (before) return { request: before, isNew: false };
    const request = await this.requests.insert(tx, this.newRequest(arrival));
    await this.attachReceipt(tx, request, arrival.channel, arrival.receivedAt, arrival.receipt);
    await this.requests.addClockEntry(tx, {
      requestId: request.id,
      kind: 'received',
      at: arrival.receivedAt,
      onDate: request.receiptDate,
      pauseId: null,
      justification: {},
      byAccount: null,
    });
    const state = arrival.needsPersonBecause === null ? 'awaiting-identity' : 'asked';
    for (const asked of arrival.rights) {
      await this.requests.saveRight(tx, { ...asked, requestId: request.id, state, generation: 1, answeredAt: null });
    }
    await this.keepMatters(tx, request, arrival.matters ?? [], actor);
    if (arrival.mandate) await this.mandates.save(tx, { requestId: request.id, ...arrival.mandate, ...NOTHING_KNOWN });
    await this.audit.append(tx, {
      event: 'request.received',
      actor,
      requestId: request.id,
      details: { channel: arrival.channel, kind: arrival.kind, rights: arrival.rights.map((r) => r.right).join(' ') },
    });
    return { request, isNew: true };
  }

  /** Each has the date that the pack gives it, counted from the day of receipt. */
  private async keepMatters(tx: Transaction, request: Request, matters: ArrivedMatter[], actor: AuditActor) {
    for (const { matter, because } of matters) {
      const days = this.pack.matters.find(({ key }) => key === matter)?.days;
      const due = days === undefined ? null : addDays(request.receiptDate, days);
      const open = { state: 'open' as const, endedAt: null, byAccount: null };
      await this.matters.save(tx, { requestId: request.id, matter, because, due, ...open });
      await this.audit.append(tx, { event: 'matter.read', actor, requestId: request.id, details: { matter, due } });
    }
  }

  /** Adds a further message to a request: a reminder, an answer, a bounce. Its first receipt date stays. */
  attachReceipt(
    tx: Transaction,
    request: Request,
    channel: RequestChannel,
    at: Date,
    arrived: ArrivedMessage,
  ): Promise<Receipt> {
    return this.requests.insertReceipt(tx, { ...arrived, requestId: request.id, channel, receivedAt: at });
  }

  private newRequest(arrival: Arrival): Omit<Request, 'id' | 'version'> {
    const clockPolicy = this.pack.policy.clock;
    const basis = { receivedAt: arrival.receivedAt, zone: this.pack.controller.timeZone, clockPolicy };
    const holidays = holidaysUnder(this.pack, clockPolicy);
    const { receipt: _receipt, rights: _rights, matters: _matters, mandate: _mandate, ...fields } = arrival;
    return {
      ...fields,
      ...basis,
      ...storedDates(deadlinesOf(basis, [], holidays)),
      postalAddress: arrival.postalAddress ?? null,
      reference: newReference(),
      policyVersion: clockPolicy.version,
      state: firstState(arrival),
      assurance: 'none',
      ...{ moveStanding: moveOf(this.pack, arrival.brand) ? 'unknown' : null },
      ...{ movesOn: null, moveSource: null, moveNotedAt: null },
      assigneeId: null,
      correctedBy: null,
      correctedAt: null,
      answeredAt: null,
      closedAt: null,
    };
  }
}

/** Nobody's identity is needed where no right is asked: who writes is answered with what everybody may know. */
function firstState({ needsPersonBecause, rights }: Arrival): RequestState {
  if (needsPersonBecause !== null) return 'to-read';
  return rights.length === 0 ? 'in-progress' : 'identity';
}
