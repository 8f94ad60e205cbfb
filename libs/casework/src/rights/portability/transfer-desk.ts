import { Injectable } from '@nestjs/common';
import type { AuditActor, Language } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { PackageRepository } from '../../delivery';
import { Refused, type Request, RequestsRepository, type TransferView } from '../../requests';
import { EndTransfer } from './end-transfer';
import type { Transfer } from './transfer.entity';
import { TransferReceivers } from './transfer-receivers';
import { TransferRepository } from './transfer.repository';
import { Transfers, type TransferWish } from './transfers';

/** Transfers as a colleague sees them: chosen after a letter, sent again, or carried out by hand. */
@Injectable()
export class TransferDesk {
  constructor(
    private readonly store: TransferRepository,
    private readonly transfers: Transfers,
    private readonly receivers: TransferReceivers,
    private readonly ending: EndTransfer,
    private readonly packages: PackageRepository,
    private readonly requests: RequestsRepository,
    private readonly clock: Clock,
  ) {}

  /** Null where the person wants the file for themselves alone. */
  async view(
    tx: Transaction,
    requestId: string,
    language: Language,
    names: ReadonlyMap<string, string>,
  ): Promise<TransferView | null> {
    const transfer = await this.store.ofRequest(tx, requestId);
    if (!transfer) return null;
    const { recipient, consent, chosenBy, state, attempts, errorCode, sha256, size } = transfer;
    const url = this.receivers.of(recipient)?.url;
    return {
      ...{ recipient, consent, state, attempts, errorCode, sha256 },
      to: this.receivers.nameOf(transfer, language),
      host: url === undefined ? null : new URL(url).host,
      chosenBy: chosenBy === null ? null : (names.get(chosenBy) ?? chosenBy),
      chosenAt: transfer.chosenAt.toISOString(),
      size: size === null ? null : Number(size),
      plannedAt: transfer.plannedAt?.toISOString() ?? null,
      sentAt: transfer.sentAt?.toISOString() ?? null,
      endedAt: transfer.endedAt?.toISOString() ?? null,
    };
  }

  /**
   * What a letter or a call said of where the file is to go; null: to the person alone. A file that is out already is sent at once.
   * @throws Refused
   */
  async choose(tx: Transaction, request: Request, wish: TransferWish | null, actor: AuditActor): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, 'portability');
    if (!right) throw new Refused('no-portability-asked');
    if (wish === null) return this.transfers.forgo(tx, request.id, actor);
    await this.transfers.choose(tx, request, right, wish, actor);
    const latest = await this.packages.latest(tx, request.id, 'portability');
    const isOut = latest?.state === 'released' && latest.expiresAt !== null && latest.expiresAt > this.clock.now();
    if (isOut) await this.transfers.begin(tx, request, right, latest);
  }

  /** Sends it again, now; also after it was given up. @throws Refused where nothing is to be sent, or the file has ended */
  async retry(tx: Transaction, request: Request): Promise<void> {
    const transfer = await this.store.lockOfRequest(tx, request.id);
    const states: readonly Transfer['state'][] = ['planned', 'sending', 'refused', 'failed'];
    if (!transfer || transfer.pushId === null || !states.includes(transfer.state))
      throw new Refused('no-transfer-open');
    const latest = await this.packages.latest(tx, request.id, 'portability');
    if (latest?.state !== 'released' || latest.id !== transfer.packageId) throw new Refused('no-package-released');
    if (transfer.state === 'refused' || transfer.state === 'failed') transfer.state = 'planned';
    Object.assign(transfer, { attempts: transfer.attempts + 1, endedAt: null });
    await this.store.save(tx, transfer);
    await this.transfers.send(tx, transfer);
  }

  /**
   * What a colleague did by hand, for an organisation that no machine reaches.
   * @param why said to the person; needed where it was not possible
   * @throws Refused
   */
  async record(
    tx: Transaction,
    request: Request,
    outcome: 'delivered' | 'failed',
    why: string,
    actor: AuditActor,
  ): Promise<void> {
    const transfer = await this.store.lockOfRequest(tx, request.id);
    if (transfer?.state !== 'by-hand') throw new Refused('no-transfer-open');
    await this.ending.end(tx, request, transfer, outcome, { actor, why: why === '' ? null : why });
  }
}
