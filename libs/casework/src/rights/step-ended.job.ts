import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { RequestsRepository } from '../requests';
import { SourceSteps } from '../sources';
import { HandOver } from './hand-over';
import { takesSteps } from './right-procedure';
import { RightProcedures } from './right-procedures';

/** Tells a right that one of its steps ended, or can go no further by itself. */
@HandlesJob('step-ended')
export class StepEndedJob implements JobHandler<'step-ended'> {
  constructor(
    private readonly procedures: RightProcedures,
    private readonly steps: SourceSteps,
    private readonly requests: RequestsRepository,
    private readonly handOver: HandOver,
    private readonly transactions: Transactions,
  ) {}

  async handle({ sourceStepId }: HabeasJobs['step-ended'], run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const known = await this.steps.find(tx, sourceStepId);
      if (!known?.requestedRightId) return;
      const request = await this.requests.lock(tx, known.requestId);
      const right = await this.requests.right(tx, known.requestedRightId);
      // Read again: two steps that end at once take their turns at the request.
      const step = await this.steps.find(tx, sourceStepId);
      if (!request || !right || !step) return;
      const procedure = this.procedures.of(right.right);
      if (takesSteps(procedure)) await procedure.stepEnded(tx, request, right, step);
    });
  }

  async onStuck({ sourceStepId }: HabeasJobs['step-ended'], tx: Transaction): Promise<void> {
    const step = await this.steps.find(tx, sourceStepId);
    if (step?.requestedRightId) await this.handOver.toPerson(tx, step.requestedRightId);
  }
}
