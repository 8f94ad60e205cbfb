import { Injectable } from '@nestjs/common';
import type { AuditActor, Language } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Refused, type Request, RequestsRepository } from '../requests';
import { PersonSteps, PersonTasks } from '../sources';
import { Accounts } from '../staff';
import type { HumanTask } from './human-task.entity';
import { HumanTaskRepository } from './human-task.repository';
import { HumanTasks } from './human-tasks';
import { RecordAnswer } from './record-answer';
import { answerFaults, type CollectionAnswer } from './task-answer';
import { TaskContent } from './task-content';

/** What the desk does with questions to others: asks, asks again, takes over, withdraws, answers in the owner's stead. */
@Injectable()
export class TaskDesk {
  constructor(
    private readonly tasks: HumanTaskRepository,
    private readonly humanTasks: HumanTasks,
    private readonly personTasks: PersonTasks,
    private readonly personSteps: PersonSteps,
    private readonly content: TaskContent,
    private readonly recordAnswer: RecordAnswer,
    private readonly requests: RequestsRepository,
    private readonly accounts: Accounts,
  ) {}

  /**
   * Asks the owner of a source that was left out or waits, with what the person said of where to look.
   * @throws Refused when the source is not one to ask now
   */
  async ask(tx: Transaction, request: Request, sourceTaskId: string, details: string, actor: AuditActor) {
    const again = await this.personTasks.askAgain(tx, request.id, sourceTaskId, actor);
    const task = again ? await this.personTasks.waiting(tx, sourceTaskId) : null;
    const right = task && (await this.requests.right(tx, task.requestedRightId));
    if (!task || right?.generation !== task.generation) throw new Refused('nobody-to-ask');
    await this.personTasks.asked(tx, task);
    const { source, operation } = task;
    await this.humanTasks.ask(tx, request, { source, operation, details, sourceTaskId, sourceStepId: null }, actor);
  }

  /** Sends whoever has the task a fresh link. @throws Refused when it is not open */
  async resend(tx: Transaction, request: Request, taskId: string): Promise<void> {
    const task = await this.open(tx, request, taskId);
    task.reminders += 1;
    await this.tasks.save(tx, task);
    await this.humanTasks.remind(tx, task, 'reminder');
  }

  /** The colleague gets the task by mail, and does it on its page, files included. @throws Refused when it is not open */
  async takeOver(tx: Transaction, request: Request, taskId: string, account: string): Promise<void> {
    const task = await this.open(tx, request, taskId);
    const colleague = await this.accounts.find(tx, account);
    if (!colleague) throw new Refused('nobody-to-ask');
    const { name: askedName, email: askedEmail, language: askedLanguage } = colleague;
    const to = { askedRole: 'colleague' as const, askedName, askedEmail, askedLanguage };
    await this.humanTasks.give(tx, task, to, 'human-task.delegated', { kind: 'staff', id: account });
  }

  /** Withdraws the question. What waited for the answer waits for a colleague now. @throws Refused when it is not open */
  async cancel(tx: Transaction, request: Request, taskId: string, reason: string, actor: AuditActor): Promise<void> {
    const task = await this.open(tx, request, taskId);
    if (task.sourceTaskId) await this.personTasks.needsColleague(tx, task.sourceTaskId, 'task-withdrawn', actor);
    if (task.sourceStepId) await this.personSteps.refused(tx, task.sourceStepId, 'task-withdrawn');
    await this.humanTasks.close(tx, task, { state: 'cancelled', note: reason }, actor);
  }

  /**
   * Records what the owner said by other ways (telephone, a meeting); the note says how it is known.
   * @throws Refused when it is not open, or the answer is not whole
   */
  async answerInStead(
    tx: Transaction,
    request: Request,
    taskId: string,
    answers: readonly Omit<CollectionAnswer, 'files'>[],
    note: string,
    actor: AuditActor,
  ): Promise<void> {
    const task = await this.open(tx, request, taskId);
    const whole = answers.map((answer) => ({ ...answer, files: [] }));
    const collections = await this.content.collections(tx, task, 'en' satisfies Language);
    if (answerFaults(task.operation, collections, whole, this.content.grounds(task)).length > 0)
      throw new Refused('answer-incomplete');
    const by = { actor, answeredBy: actor.id ?? 'staff', holder: null, note };
    if (!(await this.recordAnswer.record(tx, request, task, whole, by))) throw new Refused('task-not-open');
  }

  private async open(tx: Transaction, request: Request, taskId: string): Promise<HumanTask> {
    const task = await this.tasks.lock(tx, taskId);
    if (task?.requestId !== request.id || task.state !== 'open') throw new Refused('task-not-open');
    return task;
  }
}
