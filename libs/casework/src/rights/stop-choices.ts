import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { concernsMove } from '../identity';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { freeChoices, type Request, type RequestedRight, RequestsRepository, RequestStates } from '../requests';
import { isNotAsOrdered, markProgress, type SourceStep, SourceSteps } from '../sources';
import { AnswerChoices } from './answer-choices';
import { CameBack } from './came-back';
import { ConfirmDeferred } from './deferred/confirm-deferred';
import { ExecuteChoices } from './execute-choices';
import { isOfProven } from './proven-part';
import { weighedUse } from './weighed-use';

const SYSTEM = { kind: 'system' } as const;
const HALTED: ReadonlySet<string> = new Set(['refused', 'stuck']);

/** The way of a right that stops purposes without reasons: executed when it is read, confirmed when every source has done it. */
@Injectable()
export class StopChoices {
  constructor(
    private readonly execution: ExecuteChoices,
    private readonly answers: AnswerChoices,
    private readonly cameBack: CameBack,
    private readonly confirm: ConfirmDeferred,
    private readonly steps: SourceSteps,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Stops it all at once. Where nothing was named, or nothing names whom it is for, a colleague goes on. */
  async plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const chosen = freeChoices(this.pack, right);
    if (chosen.length === 0) return this.toPerson(tx, request, right, 'choices-unclear');
    const left = await this.execution.execute(tx, request, right, chosen);
    if (left.length > 0) return this.toPerson(tx, request, right, 'address-missing');
    await this.states.moveRight(tx, right, 'executing', SYSTEM, this.clock.now());
    await this.answerWhenDone(tx, request, right);
  }

  /**
   * One source's trouble holds up no other: a colleague sees to it, and what is done then is confirmed like the rest. Confirmed is only
   * what every source has done (I6).
   */
  async stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    if (step.generation !== right.generation) return;
    if (isNotAsOrdered(step)) return this.notAsOrdered(tx, request, right, step);
    await this.confirm.stepEnded(tx, request, right, step);
    if (right.state !== 'executing') return;
    if (HALTED.has(step.state)) return this.attend(tx, request, 'effect-halted');
    await this.answerWhenDone(tx, request, right);
  }

  private async notAsOrdered(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    step: SourceStep,
  ): Promise<void> {
    if (await this.cameBack.stopAgain(tx, request, right, step)) return;
    await this.attend(tx, request, 'not-as-ordered');
  }

  /** Stops what needs no reasons while the rest of the objection is weighed; it is confirmed by a letter of its own. */
  async stopFirst(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const left = await this.execution.execute(tx, request, right, freeChoices(this.pack, right));
    if (left.length > 0) return this.attend(tx, request, 'address-missing');
    await this.confirmFirst(tx, request, right);
  }

  /** As `stepEnded`, of a right that goes on. */
  async stoppedFirst(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    if (isNotAsOrdered(step)) return this.notAsOrdered(tx, request, right, step);
    await this.confirm.stepEnded(tx, request, right, step);
    if (HALTED.has(step.state)) return this.attend(tx, request, 'effect-halted');
    await this.confirmFirst(tx, request, right);
  }

  /** Confirms what stopped first, once every source has done that; told again of the same it adds nothing. */
  async confirmFirst(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    if (await this.isDone(tx, right, (step) => !isOfProven(step)))
      await this.answers.confirmFirst(tx, request, right, SYSTEM);
  }

  /** Whose rules hold is known now: what was done may be confirmed. */
  async goOn(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    if (right.state === 'executing') await this.answerWhenDone(tx, request, right);
  }

  /** Where customers move, the answer waits to know whether this one has: what stops at once does not. */
  async answerWhenDone(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    if (concernsMove(this.pack, request.brand) && request.moveNotedAt === null) return;
    if (await this.isDone(tx, right)) await this.answers.answer(tx, request, right, SYSTEM);
  }

  /** Whether every source has stopped it, and shown so. */
  private async isDone(
    tx: Transaction,
    right: RequestedRight,
    isMeant: (step: SourceStep) => boolean = () => true,
  ): Promise<boolean> {
    const steps = await this.steps.ofRight(tx, right.id, right.generation);
    const own = steps.filter((step) => weighedUse(right, step) === null && isMeant(step));
    return markProgress(own, 'suppress') === 'complete';
  }

  private async toPerson(tx: Transaction, request: Request, right: RequestedRight, because: string): Promise<void> {
    await this.states.moveRight(tx, right, 'with-person', SYSTEM, this.clock.now());
    await this.attend(tx, request, because);
  }

  private async attend(tx: Transaction, request: Request, because: string): Promise<void> {
    if (request.needsPersonBecause === because) return;
    request.needsPersonBecause = because;
    await this.requests.save(tx, request);
  }
}
