import { type Transaction, Transactions } from '@habeas/platform/database';
import { HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { type Request, RequestsRepository } from '../requests';
import { type PersonAnswer, PersonTasks, SourceRegistry, type SourceTask } from '../sources';
import { HumanTasks } from './human-tasks';
import { WhereToLook } from './where-to-look';

const SYSTEM = { kind: 'system' } as const;
const NOTHING: PersonAnswer = {
  ...{ findings: [], exemptReason: null, exemptGrounds: [], exemptWords: null },
  notSearched: false,
};

/** A source must be searched that no program reaches: its owner is asked, when there is something to look for. */
@HandlesJob('ask-person')
export class AskPersonJob implements JobHandler<'ask-person'> {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly personTasks: PersonTasks,
    private readonly humanTasks: HumanTasks,
    private readonly whereToLook: WhereToLook,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
  ) {}

  async handle({ sourceTaskId }: HabeasJobs['ask-person'], run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const known = await this.personTasks.find(tx, sourceTaskId);
      const request = known && (await this.requests.lock(tx, known.requestId));
      const task = request && (await this.personTasks.waiting(tx, sourceTaskId));
      if (request && task) await this.ask(tx, request, task);
    });
  }

  async onStuck({ sourceTaskId }: HabeasJobs['ask-person'], tx: Transaction): Promise<void> {
    await this.personTasks.needsColleague(tx, sourceTaskId, 'internal', SYSTEM);
  }

  private async ask(tx: Transaction, request: Request, task: SourceTask): Promise<void> {
    const { id: sourceTaskId, source, operation } = task;
    if ((await this.personTasks.keys(tx, task)).length === 0) return this.settle(tx, sourceTaskId, NOTHING);
    const where = await this.whereToLook.of(tx, request, source);
    if (where.known) {
      await this.personTasks.asked(tx, task);
      const question = { source, operation, details: where.details, sourceTaskId, sourceStepId: null };
      await this.humanTasks.ask(tx, request, question);
      return;
    }
    if (where.mentioned) return this.personTasks.needsColleague(tx, sourceTaskId, 'details-wanted', SYSTEM);
    const exemptReason = this.registry.get(source).human?.needs?.text[request.language] ?? null;
    return this.settle(tx, sourceTaskId, { ...NOTHING, exemptReason, notSearched: true });
  }

  private async settle(tx: Transaction, sourceTaskId: string, answer: PersonAnswer): Promise<void> {
    await this.personTasks.answered(tx, sourceTaskId, answer, SYSTEM);
  }
}
