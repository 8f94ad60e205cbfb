import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { AccountVisitRepository } from './account-visit.repository';
import { IdentityRepository } from './identity.repository';

/** A session or a visit that is over is of no use to anybody: its row goes. */
@Injectable()
export class EndPortalSessions {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly visits: AccountVisitRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @RunsEvery('end-portal-sessions', { seconds: 3600 })
  async run(): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      await this.identity.deleteSessionsEndedBy(tx, now);
      await this.visits.deleteEndedBy(tx, now);
    });
  }
}
