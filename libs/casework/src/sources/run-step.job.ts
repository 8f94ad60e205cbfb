import { SourceError } from '@habeas/connectors';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun, RetryLater } from '@habeas/platform/queue';
import type { SourceStep } from './source-step.entity';
import type { StepOrder } from './step-order';
import { StepOrders } from './step-orders';
import { StepRuns } from './step-runs';
import { type StepAnswer, StoppedBySwitch, TellSource } from './tell-source';
import { VerificationSteps } from './verification-steps';

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
    private readonly verifications: VerificationSteps,
    private readonly transactions: Transactions,
  ) {}

  async handle({ sourceStepId }: Payload, run: JobRun): Promise<void> {
    const step = await this.transactions.run((tx) => this.runs.begin(tx, sourceStepId, run));
    if (!step) return;
    try {
      const order = await this.orders.open(step);
      const answer = await this.source.tell(step, order, run.signal);
      await this.transactions.run((tx) => this.record(tx, step, order, answer, run));
    } catch (error) {
      await this.failed(step, error, run);
    }
  }

  onStuck({ sourceStepId }: Payload, tx: Transaction): Promise<void> {
    return this.runs.stick(tx, sourceStepId);
  }

  private async record(
    tx: Transaction,
    step: SourceStep,
    order: StepOrder,
    answer: StepAnswer,
    run: JobRun,
  ): Promise<void> {
    if ('counted' in answer) {
      if (order.operation !== 'verify') return;
      const evidence = await this.verifications.judge(tx, step, order, answer.counted);
      const done = await this.runs.record(tx, step, evidence, run);
      if (!done) return;
      await this.runs.close(tx, done);
      return this.verifications.note(tx, done);
    }
    const { at, repeated } = answer.evidence;
    const collections = answer.evidence.collections.map(({ collection, affected, remaining }) => ({
      collection,
      affected,
      remaining,
    }));
    const done = await this.runs.record(tx, step, { at, repeated, collections }, run);
    if (!done) return;
    if (order.operation === 'erase') await this.verifications.follow(tx, done, order);
    await this.runs.close(tx, done);
  }

  private async failed(step: SourceStep, error: unknown, run: JobRun): Promise<void> {
    if (error instanceof StoppedBySwitch) return this.transactions.run((tx) => this.runs.stop(tx, step, run));
    if (!(error instanceof SourceError)) throw error;
    if (error.code === 'aborted') throw new RetryLater('aborted', 1000);
    const wait = await this.transactions.run((tx) => this.runs.fail(tx, step, error, run));
    if (wait !== null) throw new RetryLater(error.code, wait);
  }
}
