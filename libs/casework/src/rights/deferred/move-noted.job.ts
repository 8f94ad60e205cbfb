import { Inject } from '@nestjs/common';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { freeChoices, type Request, type RequestedRight, RequestsRepository } from '../../requests';
import { HandOver } from '../hand-over';
import { StopChoices } from '../stop-choices';
import { DeferStops } from './defer-stops';
import { DeferredStopRepository } from './deferred-stop.repository';

/** Lets go on what waited to know whose rules hold for a customer who moves. */
@HandlesJob('move-noted')
export class MoveNotedJob implements JobHandler<'move-noted'> {
  constructor(
    private readonly choices: StopChoices,
    private readonly deferStops: DeferStops,
    private readonly stops: DeferredStopRepository,
    private readonly requests: RequestsRepository,
    private readonly handOver: HandOver,
    private readonly transactions: Transactions,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async handle({ requestId }: HabeasJobs['move-noted'], run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const request = await this.requests.lock(tx, requestId);
      if (!request) return;
      for (const right of await this.requests.rights(tx, requestId))
        if (right.state === 'executing' && isChoice(right)) await this.goOn(tx, request, right);
    });
  }

  async onStuck({ requestId }: HabeasJobs['move-noted'], tx: Transaction): Promise<void> {
    for (const right of await this.requests.rights(tx, requestId))
      if (right.state === 'executing' && isChoice(right)) await this.handOver.toPerson(tx, right.id);
  }

  private async goOn(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    // Written to the other brand's mailbox: that the customer is still to move is known only now.
    await this.deferStops.defer(tx, request, right, freeChoices(this.pack, right));
    const stop = await this.stops.ofRight(tx, right.id, right.generation);
    if (stop?.state === 'waiting') {
      // Who has moved already, or is a customer of no brand that moves, has all of it stopped at once.
      const isNeedless = request.moveStanding === 'after' || request.moveStanding === null;
      Object.assign(stop, isNeedless ? { state: 'needless', movesOn: null } : { movesOn: request.movesOn });
      await this.stops.save(tx, stop);
    }
    await this.choices.goOn(tx, request, right);
  }
}

function isChoice({ right }: RequestedRight): boolean {
  return right === 'objection' || right === 'consent-withdrawal';
}
