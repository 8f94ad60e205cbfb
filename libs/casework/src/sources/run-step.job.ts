import { SourceError } from '@habeas/connectors';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun, RetryLater } from '@habeas/platform/queue';
import type { SourceStep } from './source-step.entity';
import { StepAnswers } from './step-answers';
import { StepOrders } from './step-orders';
import { StepRuns } from './step-runs';
import { StoppedBySwitch, TellSource } from './tell-source';

type Payload = HabeasJobs['run-step'];

/**
 * Does one step at its source: intent, effect, done with evidence (I5). The source keeps the effect's id with the effect, so
 * that a run after a crash in between is answered the same again and does nothing twice.
 */
@HandlesJob('run-step')
export class RunStepJob implements JobHandler<'run-step'> {
  constructor(
    private readonly runs: StepRuns,
    private readonly orders: StepOrders,
    private readonly source: TellSource,
    private readonly answers: StepAnswers,
    private readonly transactions: Transactions,
  ) {}

  async handle({ sourceStepId }: Payload, run: JobRun): Promise<void> {
    const step = await this.transactions.run((tx) => this.runs.begin(tx, sourceStepId, run));
    if (!step) return;
    try {
      const order = await this.orders.open(step);
      const answer = await this.source.tell(step, order, run.signal);
      await this.transactions.run((tx) =>
        this.answers.write(tx, step, order, answer, (evidence) => this.runs.record(tx, step, evidence, run)),
      );
    } catch (error) {
      await this.failed(step, error, run);
    }
  }

  onStuck({ sourceStepId }: Payload, tx: Transaction): Promise<void> {
    return this.runs.stick(tx, sourceStepId);
  }

  private async failed(step: SourceStep, error: unknown, run: JobRun): Promise<void> {
    if (error instanceof StoppedBySwitch) return this.transactions.run((tx) => this.runs.stop(tx, step, run));
    if (!(error instanceof SourceError)) throw error;
    if (error.code === 'aborted') throw new RetryLater('aborted', 1000);
    const wait = await this.transactions.run((tx) => this.runs.fail(tx, step, error, run));
    if (wait !== null) throw new RetryLater(error.code, wait);
  }
}
