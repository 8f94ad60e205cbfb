import { type Transaction, Transactions } from '@habeas/platform/database';
import { FatalJobError, HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { RequestsRepository } from '../requests';
import { ExecutionPlanRepository } from '../sources';
import { HandOver } from './hand-over';
import './jobs';
import { Plans } from './plans';
import { isExecuted } from './right-procedure';
import { RightProcedures } from './right-procedures';

/** Begins a plan once its time to undo is over, unless it was stopped, changed or taken back. */
@HandlesJob('execute-plan')
export class ExecutePlanJob implements JobHandler<'execute-plan'> {
  constructor(
    private readonly procedures: RightProcedures,
    private readonly plans: Plans,
    private readonly repository: ExecutionPlanRepository,
    private readonly requests: RequestsRepository,
    private readonly handOver: HandOver,
    private readonly transactions: Transactions,
  ) {}

  async handle({ planId }: HabeasJobs['execute-plan'], run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const known = await this.repository.find(tx, planId);
      const request = known && (await this.requests.lock(tx, known.requestId));
      if (!request) return;
      const plan = await this.repository.find(tx, planId);
      const right = await this.requests.right(tx, known.requestedRightId);
      if (!plan || !right || !(await this.plans.begin(tx, request, right, plan))) return;
      const procedure = this.procedures.of(right.right);
      if (!isExecuted(procedure)) throw new FatalJobError('right-is-not-executed');
      await procedure.execute(tx, request, right, plan);
    });
  }

  async onStuck({ planId }: HabeasJobs['execute-plan'], tx: Transaction): Promise<void> {
    const plan = await this.repository.find(tx, planId);
    if (plan) await this.handOver.toPerson(tx, plan.requestedRightId);
  }
}
