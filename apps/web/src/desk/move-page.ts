import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { askedChoices, CONTROLLER_PACK, type ControllerPack, customerDoors, moveOf } from '@habeas/casework/register';
import type { MoveView, Request, RequestedRight } from '@habeas/casework/requests';
import { type DeferredStop, DeferredStopRepository } from '@habeas/casework/rights';
import { SourceTasks } from '@habeas/casework/sources';
import type { Transaction } from '@habeas/platform/database';

/** Whose rules hold for a customer who moves, in the language of the screen. */
@Injectable()
export class MovePage {
  constructor(
    private readonly stops: DeferredStopRepository,
    private readonly sources: SourceTasks,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Null where customers of the brand do not move. */
  async view(
    tx: Transaction,
    request: Request,
    rights: readonly RequestedRight[],
    language: Language,
  ): Promise<MoveView | null> {
    const { moveStanding: standing, movesOn, moveSource, moveNotedAt } = request;
    if (standing === null) return null;
    const { policy, mailbox } = customerDoors(this.pack, request, language);
    const window = moveOf(this.pack, request.brand)?.window;
    const stops = await this.stops.ofRequest(tx, request.id);
    return {
      ...{ standing, movesOn, mailbox },
      source: moveSource && this.sources.title(moveSource, language),
      isNoted: moveNotedAt !== null,
      window: window ? { from: window.from, until: window.until ?? null } : null,
      policy: { name: policy.name, version: policy.version },
      waiting: stops.flatMap((stop) => this.stop(stop, rights, language)),
    };
  }

  private stop(stop: DeferredStop, rights: readonly RequestedRight[], language: Language): MoveView['waiting'] {
    const right = rights.find(({ id }) => id === stop.requestedRightId);
    if (!right) return [];
    const { id, state, movesOn, lookedOn, appliedOn, confirmBy, confirmedAt } = stop;
    const choices = askedChoices(this.pack, right.right, stop.choices).map(({ choice }) => choice.label[language]);
    return [
      {
        ...{ id, state, movesOn, lookedOn, appliedOn, confirmBy, choices },
        right: right.right,
        confirmedAt: confirmedAt?.toISOString() ?? null,
      },
    ];
  }
}
