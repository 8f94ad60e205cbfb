import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { RequestsRepository } from '../requests';
import { PersonSteps } from '../sources';
import { AskStep } from './ask-step';

/** Something must be done at a source that no program can do there: its owner is asked. */
@HandlesJob('ask-person-step')
export class AskPersonStepJob implements JobHandler<'ask-person-step'> {
  constructor(
    private readonly steps: PersonSteps,
    private readonly askStep: AskStep,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
  ) {}

  async handle({ sourceStepId }: HabeasJobs['ask-person-step'], run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const step = await this.steps.waiting(tx, sourceStepId);
      const request = step && (await this.requests.lock(tx, step.requestId));
      if (request) await this.askStep.ask(tx, request, step);
    });
  }

  async onStuck({ sourceStepId }: HabeasJobs['ask-person-step'], tx: Transaction): Promise<void> {
    await this.steps.refused(tx, sourceStepId, 'internal');
  }
}
