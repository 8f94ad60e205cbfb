import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import type { OutsideLink } from '../outside-links';
import type { Request } from '../requests';
import { PersonSteps, type SourceStep } from '../sources';
import type { HumanTask } from './human-task.entity';
import { HumanTasks, type Question } from './human-tasks';
import { type Whereabouts, WhereToLook } from './where-to-look';

/** Makes a question of a step that a person does. */
@Injectable()
export class AskStep {
  constructor(
    private readonly humanTasks: HumanTasks,
    private readonly steps: PersonSteps,
    private readonly whereToLook: WhereToLook,
  ) {}

  async ask(tx: Transaction, request: Request, step: SourceStep): Promise<void> {
    if (!isForPerson(step)) return this.steps.refused(tx, step.id, 'unsupported');
    const where = await this.whereToLook.of(tx, request, step.source);
    // Before anybody was asked what they mean: a source of which the messages do not speak has nothing to hold back.
    const atReceipt = step.requestedRightId === null;
    const isSilent = !where.known && !where.mentioned && where.placed === null;
    const more = atReceipt ? await this.saidMore(tx, request, step) : null;
    if (atReceipt && (isSilent || more?.isToldBefore)) await this.steps.answered(tx, step, []);
    else await this.humanTasks.ask(tx, request, questionOf(step, joined(more?.said, detailsOf(where, atReceipt))));
  }

  /**
   * What the messages say since the owner was asked to keep something; null where nobody was. `isToldBefore`: the owner knows as much
   * already, and was to keep it for as long.
   */
  private async saidMore(tx: Transaction, request: Request, step: SourceStep) {
    const before = await this.steps.preservedBefore(tx, step);
    if (!before?.lastTryAt) return null;
    const said = await this.whereToLook.saidSince(tx, request, step.source, before.lastTryAt);
    const order = await this.steps.order(tx, step);
    const isLonger = order.operation === 'preserve' && (order.order.until ?? '') > before.until;
    return { said, isToldBefore: said === null && !isLonger };
  }

  /** Whoever has just erased something is asked at once whether anything is left; another message would only wait. */
  async askAtOnce(
    tx: Transaction,
    request: Request,
    erased: SourceStep,
    before: HumanTask,
    holder: OutsideLink,
  ): Promise<boolean> {
    const look = await this.steps.takeFirstLook(tx, erased);
    if (look && isForPerson(look))
      await this.humanTasks.goOnWith(tx, request, questionOf(look, before.details), holder, before);
    return look !== null;
  }
}

/** The newest first; what both say stands once. */
function joined(more: string | null | undefined, details: string | null): string | null {
  if (!more) return details;
  return details === null || details.includes(more) ? (details ?? more) : `${more}\n${details}`;
}

/** Before a colleague has read the message the owner gets the sentences that tell where and when: footage does not wait for us. */
function detailsOf(where: Whereabouts, atReceipt: boolean): string | null {
  if (where.known) return where.details;
  if (!atReceipt) return null;
  return where.mentioned ? where.said : where.placed;
}

type PersonStep = SourceStep & { operation: Exclude<SourceStep['operation'], 'reread' | 'recheck'> };

/** A value that was put right, or a mark that was set, is read again by a program or not at all. */
const isForPerson = (step: SourceStep): step is PersonStep =>
  step.operation !== 'reread' && step.operation !== 'recheck';

function questionOf({ id: sourceStepId, source, operation }: PersonStep, details: string | null): Question {
  return { source, operation, details, sourceTaskId: null, sourceStepId };
}
