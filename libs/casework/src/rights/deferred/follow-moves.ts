import { Inject, Injectable } from '@nestjs/common';
import { localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { Outbox, RunsEvery } from '@habeas/platform/queue';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { DeferredStopRepository } from './deferred-stop.repository';
import './jobs';

const PAGE = 500;

/** Finds, once a day, what waits for a move. By query, so that a wiped queue loses nothing (I2). */
@Injectable()
export class FollowMoves {
  constructor(
    private readonly stops: DeferredStopRepository,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @RunsEvery('follow-moves', { seconds: 60 })
  async run(): Promise<void> {
    const today = localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone);
    await this.transactions.run(async (tx) => {
      for (const deferredStopId of await this.stops.toLookAfter(tx, today, PAGE))
        await this.outbox.add(tx, 'follow-move', { deferredStopId }, { key: `${deferredStopId}/${today}` });
    });
  }
}
