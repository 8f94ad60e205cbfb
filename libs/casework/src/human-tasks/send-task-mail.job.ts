import { Inject } from '@nestjs/common';
import { localDateOf } from '@habeas/domain';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { FatalJobError, HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { Letters, type RenderedLetter } from '../letters';
import { LinkMail, type OutsideLink, OutsideLinks } from '../outside-links';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { letterHeadOf, type Request, RequestsRepository } from '../requests';
import { SourceTasks } from '../sources';
import type { HumanTask } from './human-task.entity';
import type { HumanTaskOperation } from './human-task-view';
import { HumanTaskRepository } from './human-task.repository';
import { HumanTasks } from './human-tasks';

/** A letter names the kind of work; what it undoes is told on the page. */
const IN_LETTERS: Readonly<Partial<Record<HumanTaskOperation, 'preserve' | 'restrict'>>> = {
  release: 'preserve',
  lift: 'restrict',
};

/** Sends the message that carries the link to a task. It holds nothing that names the person. */
@HandlesJob('send-task-mail')
export class SendTaskMailJob implements JobHandler<'send-task-mail'> {
  constructor(
    private readonly mail: LinkMail,
    private readonly links: OutsideLinks,
    private readonly tasks: HumanTaskRepository,
    private readonly humanTasks: HumanTasks,
    private readonly requests: RequestsRepository,
    private readonly sourceTasks: SourceTasks,
    private readonly letters: Letters,
    private readonly transactions: Transactions,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async handle({ linkId }: HabeasJobs['send-task-mail'], run: JobRun): Promise<void> {
    const found = await this.transactions.run(async (tx) => {
      const link = await this.mail.toSend(tx, linkId);
      const task = link && (await this.tasks.find(tx, link.aboutId));
      const request = task && (await this.requests.find(tx, task.requestId));
      return link && task?.state === 'open' && request ? { link, task, request } : null;
    });
    if (!found) return;
    const { link, task, request } = found;
    await this.mail.send(link, request, this.letter(link, task, request), run, async (tx) => {
      if (link.message === 'first') return;
      const event = link.message === 'reminder' ? 'human-task.reminded' : 'human-task.escalated';
      await this.humanTasks.note(tx, task, event, { kind: 'system' }, { to: link.role });
    });
  }

  async onStuck({ linkId }: HabeasJobs['send-task-mail'], tx: Transaction): Promise<void> {
    const link = await this.mail.failed(tx, linkId, 'undeliverable');
    const task = link && (await this.tasks.find(tx, link.aboutId));
    if (task) await this.humanTasks.note(tx, task, 'human-task.not-delivered', { kind: 'system' }, { to: link.role });
  }

  /** @throws FatalJobError for a task of a source that the pack no longer has: nobody could do it */
  private letter(link: OutsideLink, task: HumanTask, request: Request): RenderedLetter {
    const { language } = link;
    const head = letterHeadOf(this.pack, request, language);
    const sentOn = localDateOf(task.askedAt.toISOString(), this.pack.controller.timeZone);
    const { reference } = request;
    const system = this.sourceTasks.title(task.source, language);
    const data = { reference, system, by: task.dueOn, taskUrl: this.links.url(link) };
    switch (link.message) {
      case 'first': {
        const operation = task.operation;
        const inLetter = IN_LETTERS[operation] ?? operation;
        if (inLetter === 'release' || inLetter === 'lift') throw new FatalJobError('unknown-operation');
        return this.letters.render('human-task', language, head, { ...data, operation: inLetter });
      }
      case 'reminder': {
        const overdue = this.humanTasks.today() > task.dueOn;
        return this.letters.render('human-task-reminder', language, head, { ...data, sentOn, overdue });
      }
      case 'escalation': {
        const escalated = { ...data, sentOn, owner: task.askedName, due: request.answerBy };
        return this.letters.render('human-task-escalation', language, head, escalated);
      }
    }
  }
}
