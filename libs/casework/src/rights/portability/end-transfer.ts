import { Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { PackageRepository } from '../../delivery';
import { Correspondence, type Request, RequestsRepository, RequestStates } from '../../requests';
import { SourceRegistry } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { portabilitySaid } from './portability-letter';
import type { Transfer } from './transfer.entity';
import { TransferReceivers } from './transfer-receivers';
import { TransferRepository } from './transfer.repository';
import { Transfers } from './transfers';

/** How a transfer ended. `failed`: it could not be delivered at all. */
type Ended = 'delivered' | 'refused' | 'failed';

const EVENT = {
  delivered: 'transfer.delivered',
  refused: 'transfer.refused',
  failed: 'transfer.failed',
} as const;

/** Ends a transfer: the person is told what became of it, and the right has its end. */
@Injectable()
export class EndTransfer {
  constructor(
    private readonly store: TransferRepository,
    private readonly transfers: Transfers,
    private readonly receivers: TransferReceivers,
    private readonly packages: PackageRepository,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly contact: ContactOnFile,
    private readonly registry: SourceRegistry,
    private readonly clock: Clock,
  ) {}

  /**
   * @param request held by the caller before the transfer was
   * @param why what a colleague says of it, in the person's language; null where a machine ended it
   */
  async end(
    tx: Transaction,
    request: Request,
    transfer: Transfer,
    state: Ended,
    { actor, why = null }: { actor: AuditActor; why?: string | null },
  ): Promise<void> {
    const at = this.clock.now();
    Object.assign(transfer, { state, endedAt: at });
    if (state === 'delivered') {
      transfer.errorCode = null;
      await this.transfers.drop(tx, transfer);
    }
    await this.store.save(tx, transfer);
    await this.transfers.note(tx, transfer, EVENT[state], actor);
    await this.tell(tx, request, transfer, state, why, actor);
    const right = await this.requests.right(tx, transfer.requestedRightId);
    if (right?.state !== 'executing' && right?.state !== 'with-person') return;
    await this.states.moveRight(tx, right, 'answered', actor, at);
    await this.states.settle(tx, request, actor, at);
  }

  private async tell(
    tx: Transaction,
    request: Request,
    transfer: Transfer,
    outcome: Ended,
    why: string | null,
    actor: AuditActor,
  ): Promise<void> {
    const to = await this.contact.of(tx, request.id);
    if (to === null) return;
    const { reference, language, receiptDate: receivedOn, zone } = request;
    const now = this.clock.now();
    const decisions = await this.requests.decisions(tx, transfer.requestedRightId);
    const latest = await this.packages.latest(tx, request.id, 'portability');
    const open = latest?.state === 'released' && latest.expiresAt && latest.expiresAt > now ? latest.expiresAt : null;
    const data = {
      ...{ reference, receivedOn, outcome, why },
      to: this.receivers.nameOf(transfer, language),
      deliveredOn: outcome === 'delivered' ? localDateOf(now.toISOString(), zone) : null,
      given: portabilitySaid(decisions, [], this.registry, language).given,
      checksum: outcome === 'delivered' ? transfer.sha256 : null,
      expiresOn: open && localDateOf(open.toISOString(), zone),
      portalUrl: open && this.correspondence.portalUrl(request, 'open'),
    };
    const eventKey = `portability-transfer/${transfer.id}/${transfer.pushId}/${outcome}`;
    await this.correspondence.queue(tx, request, { eventKey, template: 'portability-transfer', to, data }, actor, now);
  }
}
