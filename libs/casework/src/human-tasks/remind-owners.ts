import { Inject, Injectable } from '@nestjs/common';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { type Request, RequestClock, RequestsRepository } from '../requests';
import type { HumanTask } from './human-task.entity';
import { HumanTaskRepository } from './human-task.repository';
import { HumanTasks } from './human-tasks';
import { ladderOf, type Rung, rungDue } from './ladder';
import { TaskPeople } from './task-people';

const PAGE = 200;
const OVER: readonly Request['state'][] = ['withdrawn', 'not-a-request', 'closed', 'purged'];

/** Reminds whoever was asked, and asks those above when nothing comes. Found by query, so a lost job loses no reminder (I3). */
@Injectable()
export class RemindOwners {
  constructor(
    private readonly tasks: HumanTaskRepository,
    private readonly humanTasks: HumanTasks,
    private readonly people: TaskPeople,
    private readonly requests: RequestsRepository,
    private readonly requestClock: RequestClock,
    private readonly transactions: Transactions,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @RunsEvery('remind-owners', { seconds: 300 })
  async run(): Promise<void> {
    for (let after: string | null = null; ;) {
      const page: string[] = await this.transactions.run((tx) => this.tasks.open(tx, after, PAGE));
      for (const id of page) await this.transactions.run((tx) => this.consider(tx, id));
      if (page.length < PAGE) return;
      after = page.at(-1) ?? null;
    }
  }

  private async consider(tx: Transaction, id: string): Promise<void> {
    const known = await this.tasks.find(tx, id);
    const request = known && (await this.requests.lock(tx, known.requestId));
    const task = request && (await this.tasks.lock(tx, id));
    if (!request || task?.state !== 'open') return;
    if (OVER.includes(request.state)) {
      return this.humanTasks.close(tx, task, { state: 'cancelled', note: null }, { kind: 'system' });
    }
    const ladder = ladderOf(this.pack.policy.tasks);
    const holidays = this.requestClock.holidays(request);
    const due = rungDue(ladder, task.rung, task.askedOn, this.humanTasks.today(), holidays);
    if (due) await this.climb(tx, request, task, due.rung, due.reached);
  }

  private async climb(tx: Transaction, request: Request, task: HumanTask, rung: Rung, reached: number): Promise<void> {
    const above =
      rung === 'deputy' ? this.people.deputy(task.source) : rung === 'officer' ? this.people.officer() : null;
    const isNews = above !== null && above.askedEmail !== task.askedEmail;
    task.rung = reached;
    task.reminders += 1;
    await this.tasks.save(tx, task);
    await this.humanTasks.remind(tx, task, isNews ? 'escalation' : 'reminder', isNews ? above : task);
    if (rung !== 'officer' || request.needsPersonBecause !== null) return;
    request.needsPersonBecause = 'work-stuck';
    await this.requests.save(tx, request);
  }
}
