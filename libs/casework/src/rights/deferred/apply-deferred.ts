import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { askedChoices, CONTROLLER_PACK, type ControllerPack } from '../../register';
import { type Request, RequestsRepository } from '../../requests';
import { Suppressions } from '../../suppression';
import { ExecuteChoices } from '../execute-choices';
import { ConfirmDeferred } from './confirm-deferred';
import type { DeferredStop } from './deferred-stop.entity';
import { DeferredStopRepository } from './deferred-stop.repository';

/** Stops at the move what a person stopped before it: at each source that knows the purpose, and at everybody to whom data go now. */
@Injectable()
export class ApplyDeferred {
  constructor(
    private readonly stops: DeferredStopRepository,
    private readonly execution: ExecuteChoices,
    private readonly confirm: ConfirmDeferred,
    private readonly requests: RequestsRepository,
    private readonly suppressions: Suppressions,
    private readonly audit: Audit,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** In the transaction of the caller, which holds the request. Confirmed is what every source has done (I6). */
  async apply(tx: Transaction, request: Request, stop: DeferredStop, today: string): Promise<void> {
    const right = await this.requests.right(tx, stop.requestedRightId);
    if (!right) return;
    const chosen = askedChoices(this.pack, right.right, stop.choices);
    await this.execution.again(tx, request, right, chosen);
    await this.suppressions.appliedAtMove(tx, request.id);
    Object.assign(stop, { state: 'applying', appliedOn: today });
    await this.stops.save(tx, stop);
    const details = { right: right.right, choices: chosen.length };
    await this.audit.append(tx, {
      event: 'stop.applied',
      actor: { kind: 'system' },
      requestId: request.id,
      details,
    });
    await this.confirm.whenDone(tx, request, right, stop);
  }
}
