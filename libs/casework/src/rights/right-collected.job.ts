import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { RequestsRepository } from '../requests';
import { HandOver } from './hand-over';
import { RightProcedures } from './right-procedures';

@HandlesJob('right-collected')
export class RightCollectedJob implements JobHandler<'right-collected'> {
  constructor(
    private readonly procedures: RightProcedures,
    private readonly requests: RequestsRepository,
    private readonly handOver: HandOver,
    private readonly transactions: Transactions,
  ) {}

  async handle({ requestedRightId, generation }: HabeasJobs['right-collected'], run: JobRun): Promise<void> {
    const right = await this.transactions.run((tx) => this.requests.right(tx, requestedRightId));
    if (right?.generation !== generation) return;
    await this.procedures.of(right.right).collected(requestedRightId, generation, run);
  }
  onStuck({ requestedRightId }: HabeasJobs['right-collected'], tx: Transaction): Promise<void> {
    return this.handOver.toPerson(tx, requestedRightId);
  }
}
