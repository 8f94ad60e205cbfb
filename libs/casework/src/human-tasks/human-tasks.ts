import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, type AuditActor, type AuditEvent, type IsoDate, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { LinkDoor, type LinkMessage, type OutsideLink, OutsideLinks } from '../outside-links';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { type Request, RequestClock, RequestsRepository } from '../requests';
import { HumanTask } from './human-task.entity';
import { HumanTaskRepository } from './human-task.repository';
import './jobs';
import { type Asked, TaskPeople } from './task-people';

/** What is asked about a source. */
export type Question = Pick<HumanTask, 'source' | 'operation' | 'details'> &
  ({ sourceTaskId: string; sourceStepId: null } | { sourceTaskId: null; sourceStepId: string });

const SYSTEM: AuditActor = { kind: 'system' };
const DAY_MS = 86_400_000;

/** Questions to people without an account: asked, passed on, withdrawn. */
@Injectable()
export class HumanTasks {
  constructor(
    private readonly tasks: HumanTaskRepository,
    private readonly people: TaskPeople,
    private readonly links: OutsideLinks,
    private readonly door: LinkDoor,
    private readonly requests: RequestsRepository,
    private readonly requestClock: RequestClock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Asks whoever answers for the source. An open question about the same is withdrawn: this one takes its place. */
  async ask(tx: Transaction, request: Request, question: Question, actor = SYSTEM): Promise<HumanTask> {
    const asked = this.people.first(question.source, question.operation);
    const task = await this.enter(tx, request, question, asked);
    await this.mail(tx, task, 'first', asked);
    await this.note(tx, task, 'human-task.asked', actor, { asked: task.askedRole });
    return task;
  }

  /** Asks whoever is looking already to do the next thing at once; no message is needed for it. */
  async goOnWith(tx: Transaction, request: Request, question: Question, holder: OutsideLink, before: HumanTask) {
    const { askedRole, askedName, askedEmail, askedLanguage } = before;
    const task = await this.enter(tx, request, question, { askedRole, askedName, askedEmail, askedLanguage });
    const { email, language, role } = holder;
    const link = await this.links.give(tx, await this.grant(tx, task, 'first'), { email, language, role });
    await this.door.goOn(tx, holder, link);
    await this.note(tx, task, 'human-task.asked', SYSTEM, { asked: task.askedRole });
  }

  /** Another message with a fresh link, to whom the task was given or to somebody named. */
  async remind(tx: Transaction, task: HumanTask, message: LinkMessage, to: Asked = task): Promise<void> {
    await this.mail(tx, task, message, to);
  }

  /** Hands the task to somebody else; the earlier links open nothing any more. */
  async give(tx: Transaction, task: HumanTask, to: Asked, event: AuditEvent, actor: AuditActor): Promise<void> {
    await this.links.revoke(tx, task.id);
    Object.assign(task, to, { askedOn: this.today(), rung: 0 });
    await this.tasks.save(tx, task);
    await this.mail(tx, task, 'first', to);
    await this.note(tx, task, event, actor, {
      asked: task.askedRole,
      to: this.door.personOf({ email: to.askedEmail }),
    });
  }

  /** The question is no longer open; its links open nothing any more. */
  async close(
    tx: Transaction,
    task: HumanTask,
    end: Pick<HumanTask, 'state' | 'note'> & Partial<Pick<HumanTask, 'answeredBy' | 'outcome'>>,
    actor: AuditActor,
  ): Promise<void> {
    Object.assign(task, end, { answeredAt: end.state === 'answered' ? this.clock.now() : null });
    await this.tasks.save(tx, task);
    await this.links.revoke(tx, task.id);
    const about = { outcome: task.outcome ?? 'none' };
    await this.note(tx, task, end.state === 'answered' ? 'human-task.answered' : 'human-task.cancelled', actor, about);
  }

  /** Records something about a task; never a name or an address. */
  note(
    tx: Transaction,
    { id, requestId, source, operation }: HumanTask,
    event: AuditEvent,
    actor: AuditActor,
    about: Record<string, string | number> = {},
  ): Promise<void> {
    const details = { task: id, source, operation, ...about };
    return this.audit.append(tx, { event, actor, requestId, details });
  }

  /** Today where the controller is. */
  today(): IsoDate {
    return localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone);
  }

  private async enter(tx: Transaction, request: Request, question: Question, asked: Asked): Promise<HumanTask> {
    const fresh: Omit<HumanTask, 'id'> = {
      ...question,
      ...asked,
      requestId: request.id,
      state: 'open',
      askedAt: this.clock.now(),
      askedOn: this.today(),
      dueOn: this.dueOn(request),
      ...{ rung: 0, reminders: 0, answeredAt: null, answeredBy: null, outcome: null, note: null },
    };
    for (const before of await this.tasks.superseded(tx, fresh)) {
      await this.close(tx, before, { state: 'cancelled', note: null }, SYSTEM);
    }
    return this.tasks.insert(tx, fresh);
  }

  /** So many working days from today, but not after the day on which the person must have the answer. */
  private dueOn(request: Request): IsoDate {
    const today = this.today();
    const { dueWorkingDays } = this.pack.policy.tasks;
    const due = addWorkingDays(today, dueWorkingDays, this.requestClock.holidays(request));
    return due > request.answerBy && request.answerBy >= today ? request.answerBy : due;
  }

  private async mail(tx: Transaction, task: HumanTask, message: LinkMessage, to: Asked): Promise<void> {
    const holder = { role: to.askedRole, email: to.askedEmail, language: to.askedLanguage };
    const { id: linkId } = await this.links.give(tx, await this.grant(tx, task, message), holder);
    await this.outbox.add(tx, 'send-task-mail', { linkId }, { key: linkId });
  }

  private async grant(tx: Transaction, { id: aboutId, requestId }: HumanTask, message: LinkMessage) {
    const { reference = '' } = (await this.requests.find(tx, requestId)) ?? {};
    const expiresAt = new Date(this.clock.now().getTime() + this.pack.policy.tasks.linkLifeDays * DAY_MS);
    return { about: 'human-task' as const, aboutId, requestId, reference, message, expiresAt };
  }
}
