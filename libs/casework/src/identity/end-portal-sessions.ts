import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { IdentityRepository } from './identity.repository';

/** A session that is over is of no use to anybody: its row goes. */
@Injectable()
export class EndPortalSessions {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @RunsEvery('end-portal-sessions', { seconds: 3600 })
  async run(): Promise<void> {
    await this.transactions.run((tx) => this.identity.deleteSessionsEndedBy(tx, this.clock.now()));
  }
}
