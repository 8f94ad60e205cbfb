import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { RequestsRepository } from '../requests';
import { HandOver } from './hand-over';
import { RightProcedures } from './right-procedures';

@HandlesJob('plan-right')
export class PlanRightJob implements JobHandler<'plan-right'> {
  constructor(
    private readonly procedures: RightProcedures,
    private readonly requests: RequestsRepository,
    private readonly handOver: HandOver,
    private readonly transactions: Transactions,
  ) {}

  async handle({ requestedRightId }: HabeasJobs['plan-right'], run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const right = await this.requests.right(tx, requestedRightId);
      const request = right && (await this.requests.lock(tx, right.requestId));
      if (!request || right.state !== 'collecting') return;
      await this.procedures.of(right.right).plan(tx, request, right);
    });
  }
  onStuck({ requestedRightId }: HabeasJobs['plan-right'], tx: Transaction): Promise<void> {
    return this.handOver.toPerson(tx, requestedRightId);
  }
}
