import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { type LinkAbout, LinkDoor, type OutsideLink, OutsideLinks } from '../outside-links';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { RequestsRepository } from '../requests';
import { SourceRegistry, SourceTaskRepository, SourceTasks } from '../sources';
import { exemptionsFor } from './exemptions-for';
import type { HumanTask } from './human-task.entity';
import type { HumanTaskListView, HumanTaskView } from './human-task-view';
import { HumanTaskRepository } from './human-task.repository';
import { HumanTasks } from './human-tasks';

const ABOUT: LinkAbout = 'human-task';

/** The questions to others as the desk shows them. */
@Injectable()
export class TaskList {
  constructor(
    private readonly tasks: HumanTaskRepository,
    private readonly humanTasks: HumanTasks,
    private readonly links: OutsideLinks,
    private readonly door: LinkDoor,
    private readonly registry: SourceRegistry,
    private readonly sourceTasks: SourceTasks,
    private readonly sourceTaskRows: SourceTaskRepository,
    private readonly requests: RequestsRepository,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async of(
    tx: Transaction,
    requestId: string,
    language: Language,
    names: ReadonlyMap<string, string>,
  ): Promise<HumanTaskListView> {
    const tasks = await this.tasks.ofRequest(tx, requestId);
    const links = await this.links.about(tx, idsOf(tasks));
    const opened = await this.door.openedAmong(tx, idsOf(links));
    const views = tasks.map((task) => {
      const own = links.filter(({ about, aboutId }) => about === ABOUT && aboutId === task.id);
      const isOpened = own.some(({ id }) => opened.has(id));
      return this.view(task, own, isOpened, language, names);
    });
    return { tasks: views, askable: await this.askable(tx, requestId, language) };
  }

  private view(
    task: HumanTask,
    links: OutsideLink[],
    opened: boolean,
    language: Language,
    names: ReadonlyMap<string, string>,
  ): HumanTaskView {
    const { id, source, operation, state, askedRole, askedName, askedEmail, askedAt, dueOn, reminders } = task;
    const last = links.at(-1);
    const collections = this.registry.all.find(({ key }) => key === source)?.dataset.collections ?? [];
    return {
      ...{ id, source, operation, state, dueOn, reminders, opened },
      title: this.sourceTasks.title(source, language),
      asked: { role: askedRole, name: askedName, email: askedEmail },
      askedAt: askedAt.toISOString(),
      overdue: state === 'open' && this.humanTasks.today() > dueOn,
      lastMessageAt: last?.sentAt?.toISOString() ?? null,
      undelivered: last?.failedCode ?? null,
      details: task.details,
      answeredAt: task.answeredAt?.toISOString() ?? null,
      answeredBy: task.answeredBy === null ? null : (names.get(task.answeredBy) ?? task.answeredBy),
      outcome: task.outcome,
      note: task.note,
      collections: collections.map(({ name, label }) => ({ name, label: label[language] })),
      exemptions: exemptionsFor(this.pack.exemptions, operation).map(({ key, text }) => ({
        key,
        text: text[language],
      })),
    };
  }

  /** Sources of persons that nobody is asked about now. */
  private async askable(tx: Transaction, requestId: string, language: Language): Promise<HumanTaskListView['askable']> {
    const rights = new Map((await this.requests.rights(tx, requestId)).map((right) => [right.id, right]));
    return (await this.sourceTaskRows.ofRequest(tx, requestId))
      .filter(({ requestedRightId, generation, state }) => {
        const right = rights.get(requestedRightId);
        const isCurrent = right?.generation === generation && ['collecting', 'awaiting-approval'].includes(right.state);
        return isCurrent && (state === 'exempt' || state === 'stuck');
      })
      .flatMap(({ id, source }) => {
        const human = this.registry.all.find(({ key }) => key === source)?.human;
        if (!human) return [];
        const needs = human.needs?.text[language] ?? null;
        return [{ sourceTaskId: id, title: this.sourceTasks.title(source, language), needs }];
      });
  }
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
