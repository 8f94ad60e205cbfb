import { Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import './jobs';
import { PreserveData } from './preserve-data';

@HandlesJob('message-joined')
export class MessageJoinedJob implements JobHandler<'message-joined'> {
  constructor(
    private readonly preserveData: PreserveData,
    private readonly transactions: Transactions,
  ) {}

  async handle({ requestId }: HabeasJobs['message-joined'], run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      await this.preserveData.settle(tx, requestId);
    });
  }
}
