import { Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { LinkDoor, type OutsideLink } from '../outside-links';
import { type Request, RequestsRepository } from '../requests';
import { PersonSteps } from '../sources';
import type { HumanTask } from './human-task.entity';
import type { TaskPage } from './human-task-view';
import { HumanTaskRepository } from './human-task.repository';
import { HumanTasks } from './human-tasks';
import { RecordAnswer } from './record-answer';
import { type AnswerFault, answerFaults, type CollectionAnswer } from './task-answer';
import { TaskContent } from './task-content';
import { TaskPeople } from './task-people';

const OVER: readonly Request['state'][] = ['withdrawn', 'not-a-request', 'closed', 'purged'];

/** A task behind a session; the request is held where something changes. */
interface Behind {
  holder: OutsideLink;
  request: Request;
  task: HumanTask;
}

export type AnswerTaken = { taken: true; goesOn: boolean } | { taken: false; faults: AnswerFault[] | null };

/** What somebody whose code came back may do: look at the one task, answer it, hand it on. */
@Injectable()
export class OutsideTask {
  constructor(
    private readonly door: LinkDoor,
    private readonly tasks: HumanTaskRepository,
    private readonly humanTasks: HumanTasks,
    private readonly content: TaskContent,
    private readonly recordAnswer: RecordAnswer,
    private readonly people: TaskPeople,
    private readonly personSteps: PersonSteps,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
  ) {}

  /** The page; null when the session ended or the link was revoked. */
  page(session: string, language: Language): Promise<TaskPage | null> {
    return this.transactions.run(async (tx) => {
      const behind = await this.behind(tx, session);
      if (!behind) return null;
      const { request, task, holder } = behind;
      const state = await this.stateOf(tx, behind);
      const content = await this.content.of(tx, request, task, language);
      const mayDelegate = holder.role !== 'officer' && holder.role !== 'colleague';
      if (state === 'open') return { ...content, state, mayDelegate };
      // What is no longer to be done is no longer shown.
      return { ...content, ...NOTHING_SHOWN, state, mayDelegate: false };
    });
  }

  /** Storage key under which uploads of this session are sealed; null when nothing is taken. */
  keyFor(session: string): Promise<string | null> {
    return this.transactions.run(async (tx) => {
      const behind = await this.behind(tx, session);
      if (!behind || (await this.stateOf(tx, behind)) !== 'open') return null;
      return behind.request.keyId;
    });
  }

  /** Takes the answer, whole and once. `faults` null: nothing waits for it any more. */
  answer(session: string, answers: CollectionAnswer[], note: string): Promise<AnswerTaken> {
    return this.transactions.run(async (tx): Promise<AnswerTaken> => {
      const behind = await this.hold(tx, session);
      if (!behind || (await this.stateOf(tx, behind)) !== 'open') return { taken: false, faults: null };
      const { request, task, holder } = behind;
      const collections = await this.content.collections(tx, task, holder.language);
      const faults = answerFaults(task.operation, collections, answers, this.content.grounds(task));
      if (faults.length > 0) return { taken: false, faults };
      const known = answers.filter(({ collection }) => collections.some(({ name }) => name === collection));
      const by = this.recordAnswer.byLink(holder, note);
      const recorded = await this.recordAnswer.record(tx, request, task, known, by);
      return recorded ? { taken: true, ...recorded } : { taken: false, faults: null };
    });
  }

  /** Hands the task to a colleague; the link that was used opens nothing any more. */
  delegate(session: string, email: string): Promise<'handed-on' | 'not-allowed' | 'gone'> {
    return this.transactions.run(async (tx) => {
      const behind = await this.hold(tx, session);
      if (!behind || (await this.stateOf(tx, behind)) !== 'open') return 'gone';
      const { holder, task } = behind;
      if (!this.people.mayReceive(email)) return 'not-allowed';
      const actor = { kind: 'outsider' as const, id: this.door.personOf(holder) };
      const to = this.people.delegate(email.toLowerCase(), holder.language);
      await this.humanTasks.give(tx, task, to, 'human-task.delegated', actor);
      return 'handed-on';
    });
  }

  private async behind(tx: Transaction, session: string): Promise<Behind | null> {
    const holder = await this.door.linkOf(tx, 'human-task', session);
    const task = holder && (await this.tasks.find(tx, holder.aboutId));
    const request = task && (await this.requests.find(tx, task.requestId));
    return holder && task && request ? { holder, task, request } : null;
  }

  private async hold(tx: Transaction, session: string): Promise<Behind | null> {
    const behind = await this.behind(tx, session);
    if (!behind) return null;
    const request = await this.requests.lock(tx, behind.request.id);
    const task = await this.tasks.lock(tx, behind.task.id);
    return request && task ? { ...behind, request, task } : null;
  }

  /** Whether it is still to be done: the request goes on, the step waits, no emergency stop is set. */
  private async stateOf(tx: Transaction, { request, task }: Behind): Promise<TaskPage['state']> {
    if (task.state !== 'open') return task.state;
    if (OVER.includes(request.state)) return 'cancelled';
    if (task.sourceStepId === null) return 'open';
    const step = await this.personSteps.waiting(tx, task.sourceStepId);
    if (!step) return 'cancelled';
    return (await this.personSteps.isStopped(tx, step)) ? 'stopped' : 'open';
  }
}

const NOTHING_SHOWN = {
  identifiers: [],
  personName: null,
  details: null,
  instructions: null,
  collections: [],
  change: null,
  exemptions: [],
  until: null,
} as const satisfies Partial<TaskPage>;
