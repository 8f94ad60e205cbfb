import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AuditActor, AuditEvent } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { Audit } from '../../audit';
import type { Package } from '../../delivery';
import { Refused, type Request, type RequestedRight, RequestStates } from '../../requests';
import './jobs';
import { Transfer } from './transfer.entity';
import { TransferReceivers } from './transfer-receivers';
import { TransferRepository } from './transfer.repository';

/** To whom the person wants their file to go straight, and the words with which they said so. */
export interface TransferWish {
  /** Key in the pack; null with an organisation that the pack does not name. */
  recipient: string | null;
  organisation: string | null;
  consent: string;
}

/** Nothing left yet, and nothing is decided by the machine alone any more: the wish can be changed. */
const CHANGEABLE: readonly Transfer['state'][] = ['asked', 'by-hand', 'refused', 'failed', 'withdrawn'];
const UNDER_WAY: readonly Transfer['state'][] = ['planned', 'sending', 'by-hand'];

/** A file on its way to another controller (GDPR Art. 20(2)): wished for, planned at the approval, stopped when it is taken back. */
@Injectable()
export class Transfers {
  constructor(
    private readonly store: TransferRepository,
    private readonly receivers: TransferReceivers,
    private readonly states: RequestStates,
    private readonly files: FileStore,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Keeps the wish; an earlier one that has not been carried out is replaced. @throws Refused while the file is on its way, or has arrived */
  async choose(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    wish: TransferWish,
    actor: AuditActor,
  ): Promise<void> {
    const before = await this.store.lockOfRequest(tx, request.id);
    if (before && !CHANGEABLE.includes(before.state)) throw new Refused('transfer-under-way');
    if (wish.recipient !== null && !this.receivers.of(wish.recipient)) throw new Refused('no-such-receiver');
    if (before?.fileId) await this.files.forget(tx, [before.fileId]);
    const chosen = await this.store.save(tx, {
      ...(before ? { id: before.id } : {}),
      ...{ requestId: request.id, requestedRightId: right.id, ...wish },
      chosenBy: actor.kind === 'staff' ? (actor.id ?? null) : null,
      ...{ chosenAt: this.clock.now(), state: 'asked', attempts: 0, errorCode: null, receipt: null },
      ...{ pushId: null, packageId: null, fileId: null, sha256: null, size: null },
      ...{ plannedAt: null, sentAt: null, endedAt: null },
    });
    await this.note(tx, chosen, 'transfer.chosen', actor);
  }

  /** The person keeps the file for themselves after all. @throws Refused while it is on its way, or has arrived */
  async forgo(tx: Transaction, requestId: string, actor: AuditActor): Promise<void> {
    const wished = await this.store.lockOfRequest(tx, requestId);
    if (!wished) return;
    if (!CHANGEABLE.includes(wished.state)) throw new Refused('transfer-under-way');
    await this.drop(tx, wished);
    await this.store.remove(tx, wished.id);
    await this.note(tx, wished, 'transfer.withdrawn', actor);
  }

  /**
   * Orders the transfer of a released package, in the transaction that released it. Where no machine can reach the organisation, a
   * colleague sees to it. Answers the wish that is carried out; null where there is none, or it was before.
   */
  async begin(tx: Transaction, request: Request, right: RequestedRight, released: Package): Promise<Transfer | null> {
    const wished = await this.store.lockOfRequest(tx, request.id);
    if (!wished || UNDER_WAY.includes(wished.state)) return null;
    if (wished.state === 'delivered' && wished.packageId === released.id) return null;
    await this.drop(tx, wished);
    const at = this.clock.now();
    const reaches = this.receivers.of(wished.recipient) !== null;
    Object.assign(wished, {
      ...{ state: reaches ? 'planned' : 'by-hand', pushId: randomUUID(), packageId: released.id },
      ...{ sha256: null, size: null, attempts: 0, errorCode: null, receipt: null },
      ...{ plannedAt: at, sentAt: null, endedAt: null },
    });
    const system: AuditActor = { kind: 'system' };
    // What was answered before stays so: the person has their file, and is told of this one besides.
    if (right.state !== 'answered') await this.states.moveRight(tx, right, 'executing', system, at);
    if (right.state === 'executing' && !reaches) await this.states.moveRight(tx, right, 'with-person', system, at);
    if (reaches) await this.send(tx, wished);
    await this.store.save(tx, wished);
    await this.note(tx, wished, 'transfer.planned', system);
    return wished;
  }

  /** Orders the call once more. */
  async send(tx: Transaction, { id: transferId, pushId, attempts }: Transfer): Promise<void> {
    await this.outbox.add(tx, 'push-transfer', { transferId }, { key: `${transferId}/${pushId}/${attempts}` });
  }

  /** The package was taken back, is composed anew, or there is none: what has not arrived is not sent any more. */
  async stop(tx: Transaction, requestId: string, state: 'asked' | 'withdrawn', actor: AuditActor): Promise<void> {
    const wished = await this.store.lockOfRequest(tx, requestId);
    if (!wished || wished.state === 'delivered' || wished.state === state) return;
    await this.drop(tx, wished);
    Object.assign(wished, { state, endedAt: state === 'withdrawn' ? this.clock.now() : null });
    await this.store.save(tx, wished);
    await this.note(tx, wished, 'transfer.withdrawn', actor);
  }

  /** Forgets the sealed ZIP; the package itself stays. */
  async drop(tx: Transaction, wished: Transfer): Promise<void> {
    if (wished.fileId !== null) await this.files.forget(tx, [wished.fileId]);
    wished.fileId = null;
  }

  note(tx: Transaction, transfer: Transfer, event: AuditEvent, actor: AuditActor): Promise<void> {
    const { requestId, recipient, pushId, sha256, errorCode } = transfer;
    const details = {
      recipient: recipient ?? 'by-hand',
      ...(pushId === null ? {} : { transfer: pushId }),
      ...(sha256 === null ? {} : { sha256 }),
      ...(errorCode === null ? {} : { error: errorCode }),
    };
    return this.audit.append(tx, { event, actor, requestId, details });
  }
}
