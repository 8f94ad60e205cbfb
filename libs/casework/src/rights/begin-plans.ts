import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { Outbox, RunsEvery } from '@habeas/platform/queue';
import { ExecutionPlanRepository } from '../sources';
import './jobs';

const PAGE = 100;

/** Finds the plans whose time to undo is over. By query, so that a lost job loses no plan. */
@Injectable()
export class BeginPlans {
  constructor(
    private readonly plans: ExecutionPlanRepository,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @RunsEvery('begin-plans', { seconds: 10 })
  async run(): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (const planId of await this.plans.due(tx, this.clock.now(), PAGE)) {
        await this.outbox.add(tx, 'execute-plan', { planId }, { key: planId });
      }
    });
  }
}
