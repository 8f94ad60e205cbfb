import { Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { PreserveData } from './preserve-data';

@HandlesJob('candidates-changed')
export class CandidatesChangedJob implements JobHandler<'candidates-changed'> {
  constructor(
    private readonly preserveData: PreserveData,
    private readonly transactions: Transactions,
  ) {}

  async handle({ requestId }: HabeasJobs['candidates-changed'], run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      await this.preserveData.settle(tx, requestId);
    });
  }
}
