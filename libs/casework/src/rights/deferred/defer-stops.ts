import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { beginningWithMove, CONTROLLER_PACK, type ControllerPack, moveOf } from '../../register';
import type { Request, RequestedRight } from '../../requests';
import type { ChosenStop } from '../suppression-orders';
import { DeferredStopRepository } from './deferred-stop.repository';

/** Keeps for the day of the move what a customer stops before it. */
@Injectable()
export class DeferStops {
  constructor(
    private readonly stops: DeferredStopRepository,
    private readonly audit: Audit,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Those of the choices that stop something which begins with the move, of a customer who has not moved as far as is known. */
  waiting({ brand, moveStanding }: Request, chosen: readonly ChosenStop[]): ChosenStop[] {
    if (!moveOf(this.pack, brand) || moveStanding === 'after' || moveStanding === null) return [];
    return chosen.filter(({ choice }) => beginningWithMove(this.pack, brand, choice.activities).length > 0);
  }

  /** Whether nothing of the choice goes on before the move, so that there is nothing to stop yet. */
  isOnlyAfter({ brand, moveStanding }: Request, chosen: ChosenStop | undefined): boolean {
    const { choice } = chosen ?? {};
    if (!choice) return false;
    const begins = beginningWithMove(this.pack, brand, choice.activities);
    return moveStanding === 'before' && begins.length === choice.activities.length;
  }

  /** In the transaction in which the choices are stopped. Told again of the same it adds nothing. */
  async defer(tx: Transaction, request: Request, right: RequestedRight, chosen: readonly ChosenStop[]): Promise<void> {
    const waiting = this.waiting(request, chosen);
    if (waiting.length === 0) return;
    const { id: requestedRightId, generation } = right;
    const choices = waiting.map(({ choice, channels }) => ({ choice: choice.key, channels: [...channels] }));
    const isNew = await this.stops.insertOnce(tx, {
      ...{ requestId: request.id, requestedRightId, generation, choices },
      ...{ state: 'waiting', movesOn: request.movesOn },
      ...{ lookedOn: null, appliedOn: null, confirmBy: null, confirmedAt: null },
    });
    const details = { right: right.right, choices: choices.length, standing: request.moveStanding };
    if (isNew)
      await this.audit.append(tx, {
        event: 'stop.deferred',
        actor: { kind: 'system' },
        requestId: request.id,
        details,
      });
  }
}
