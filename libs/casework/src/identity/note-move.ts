import { Inject, Injectable } from '@nestjs/common';
import { moveStandingAt } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack, moveOf } from '../register';
import { type Request, RequestsRepository } from '../requests';
import { concernsMove, moveAmong, whoMoves } from './customer-move';
import { IdentityRepository } from './identity.repository';
import './jobs';

/** Keeps on the case whose rules hold for a customer who moves from one brand's systems to another's. */
@Injectable()
export class NoteMove {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly requests: RequestsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * Reads the day from who was found, as of receipt: what the person is answered follows the rules of the day on which they asked. The
   * request must be held. Told again, it writes down what changed.
   */
  async note(tx: Transaction, request: Request): Promise<void> {
    if (!concernsMove(this.pack, request.brand) && request.moveStanding === null) return;
    const person = whoMoves(await this.identity.candidates(tx, request.id), request.replyAddress);
    const mayRoute = request.correctedBy === null;
    const { brand, movesOn, source: moveSource } = moveAmong(this.pack, request.brand, person, mayRoute);
    const received = request.receivedAt.toISOString();
    const moveStanding = moveOf(this.pack, brand) ? moveStandingAt(movesOn, received, request.zone) : null;
    const isFirst = request.moveNotedAt === null;
    const isNew = brand !== request.brand || movesOn !== request.movesOn || moveStanding !== request.moveStanding;
    if (!isFirst && !isNew) return;
    Object.assign(request, { brand, movesOn, moveSource, moveStanding, moveNotedAt: this.clock.now() });
    await this.requests.save(tx, request);
    // Before the audit: whoever handles the job holds the request first.
    await this.outbox.add(tx, 'move-noted', { requestId: request.id });
    if (!isNew) return;
    const details = { brand, standing: moveStanding, source: moveSource };
    await this.audit.append(tx, { event: 'move.noted', actor: { kind: 'system' }, requestId: request.id, details });
  }
}
