import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { AuditActor, AuditEvent } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { TransfersConfig } from '@habeas/platform/config';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import { Audit } from '../audit';
import { NotFound, Refused } from '../requests';
import type { ReceivedTransfer } from './received-transfer.entity';
import type { ReceivedTransferListView, ReceivedTransferView } from './received-transfer-view';
import { ReceivedTransferRepository } from './received-transfer.repository';

const SHOWN = 200;

/** Received files as a colleague sees them: from whom and when; taken in, or turned down. */
@Injectable()
export class ReceivedDesk {
  constructor(
    private readonly store: ReceivedTransferRepository,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly config: TransfersConfig,
    private readonly clock: Clock,
  ) {}

  async list(names: ReadonlyMap<string, string>): Promise<ReceivedTransferListView> {
    const found = await this.transactions.run((tx) => this.store.newest(tx, SHOWN));
    const isOpen = Object.keys(this.config.senders).length > 0;
    return { open: isOpen, items: found.map((one) => viewOf(one, names)) };
  }

  /** The very bytes that came; recorded before the first leaves. @throws NotFound, Refused `transfer-deleted` */
  async open(id: string, actor: AuditActor): Promise<{ content: Readable; size: number; name: string }> {
    const found = await this.transactions.run(async (tx) => {
      const held = await this.held(tx, id);
      await this.note(tx, held, 'received-transfer.opened', actor);
      return held;
    });
    if (found.fileId === null) throw new Refused('transfer-deleted');
    const content = await this.files.open(found.fileId);
    return { content, size: Number(found.size), name: `transfer-${found.transferId}.zip` };
  }

  /** A colleague has given it to whom it concerns; it stays readable until its time is over. @throws NotFound, Refused */
  async take(id: string, actor: AuditActor): Promise<void> {
    await this.transactions.run(async (tx) => {
      const held = await this.waiting(tx, id);
      this.decide(held, 'taken', actor);
      await this.store.save(tx, held);
      await this.note(tx, held, 'received-transfer.taken', actor);
    });
  }

  /** Nobody here asked for it: it is made unreadable at once. @throws NotFound, Refused */
  async decline(id: string, actor: AuditActor): Promise<void> {
    await this.transactions.run(async (tx) => {
      const held = await this.waiting(tx, id);
      this.decide(held, 'declined', actor);
      await this.forget(tx, held);
      await this.note(tx, held, 'received-transfer.declined', actor);
    });
  }

  /** Makes it unreadable for good; what is known of it stays. */
  async forget(tx: Transaction, held: ReceivedTransfer): Promise<void> {
    if (held.fileId !== null) await this.files.forget(tx, [held.fileId]);
    await this.files.destroyKey(tx, held.keyId);
    Object.assign(held, { fileId: null, deletedAt: this.clock.now() });
    await this.store.save(tx, held);
  }

  note(tx: Transaction, { id, sender }: ReceivedTransfer, event: AuditEvent, actor: AuditActor): Promise<void> {
    return this.audit.append(tx, { event, actor, details: { received: id, sender } });
  }

  private decide(held: ReceivedTransfer, state: 'taken' | 'declined', { id }: AuditActor): void {
    Object.assign(held, { state, decidedBy: id ?? null, decidedAt: this.clock.now() });
  }

  private async held(tx: Transaction, id: string): Promise<ReceivedTransfer> {
    const held = await this.store.lock(tx, id);
    if (!held) throw new NotFound('transfer');
    if (held.deletedAt !== null) throw new Refused('transfer-deleted');
    return held;
  }

  private async waiting(tx: Transaction, id: string): Promise<ReceivedTransfer> {
    const held = await this.held(tx, id);
    if (held.state !== 'waiting') throw new Refused('transfer-decided');
    return held;
  }
}

function viewOf(one: ReceivedTransfer, names: ReadonlyMap<string, string>): ReceivedTransferView {
  const { id, transferId, state, sha256, entries, decidedBy } = one;
  return {
    ...{ id, transferId, state, sha256, entries },
    from: one.senderName,
    receivedAt: one.receivedAt.toISOString(),
    deleteAt: one.deleteAt.toISOString(),
    size: Number(one.size),
    decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? decidedBy),
    decidedAt: one.decidedAt?.toISOString() ?? null,
    readable: one.deletedAt === null,
  };
}
