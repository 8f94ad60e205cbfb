import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import {
  type ExecutionPlan,
  ExecutionPlanRepository,
  isNotAsOrdered,
  type NewStep,
  SourceRegistry,
  type SourceStep,
  SourceSteps,
  StepOrders,
} from '../../sources';
import { AnswerRectification } from './answer-rectification';
import { changesSource, type Correction } from './correction';
import { correctionProgress, sawOther } from './correction-progress';
import { correctionStep, feedStep, type StepPlace } from './correction-steps';
import { RestrictContested } from './restrict-contested';
import { SheetFiles } from './sheet-files';

const SYSTEM = { kind: 'system' } as const;
const AFTER_A_WEEK = 2;
const CONTESTED: ReadonlySet<string> = new Set(['restrict', 'lift']);
const HALTED: ReadonlySet<string> = new Set(['refused', 'stuck']);

/** Has the sources put right what was approved, and answers once each of them has shown it. */
@Injectable()
export class ExecuteRectification {
  constructor(
    private readonly steps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly plans: ExecutionPlanRepository,
    private readonly files: SheetFiles,
    private readonly answers: AnswerRectification,
    private readonly contested: RestrictContested,
    private readonly registry: SourceRegistry,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, request: Request, right: RequestedRight, plan: ExecutionPlan): Promise<void> {
    const content = await this.files.open(tx, plan.contentFileId);
    const planned = await this.stepsFor(tx, { request, right, plan }, content.corrections);
    if (planned.length === 0) return this.answers.answer(tx, request, right, plan, content);
    await this.states.moveRight(tx, right, 'executing', SYSTEM, this.clock.now());
    await this.steps.plan(tx, planned);
    await this.steps.release(tx, request.id);
  }

  /** One source's trouble is shown and stops nobody else; the answer waits until each is known (I6). */
  async stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    if (step.generation !== right.generation) return;
    if (HALTED.has(step.state)) return this.attend(tx, request, 'effect-halted');
    if (step.state === 'done' && CONTESTED.has(step.operation)) return this.contested.tell(tx, request, right, step);
    if (isNotAsOrdered(step)) return this.attend(tx, request, 'not-as-ordered');
    if (step.operation === 'recheck') return;
    if (step.operation === 'reread' && step.round >= AFTER_A_WEEK) {
      if (sawOther(step)) await this.attend(tx, request, 'came-back');
      return;
    }
    if (right.state !== 'executing') return;
    const progress = correctionProgress(await this.steps.ofRight(tx, right.id, right.generation));
    if (progress === 'failed') return this.attend(tx, request, 'verification-failed');
    if (progress === 'halted') return this.attend(tx, request, 'effect-halted');
    const plan = await this.plans.open(tx, right.id);
    if (progress !== 'complete' || plan?.state !== 'executing') return;
    await this.answers.answer(tx, request, right, plan, await this.files.open(tx, plan.contentFileId));
  }

  private async stepsFor(tx: Transaction, place: StepPlace, corrections: readonly Correction[]): Promise<NewStep[]> {
    const steps: NewStep[] = [];
    for (const correction of corrections.filter(changesSource)) {
      const source = this.registry.get(correction.source);
      const keys = await this.orders.keysFor(tx, place.request.id, source.key);
      steps.push(correctionStep(place, source, keys, correction));
      const feed = this.feedOf(correction, corrections);
      if (!feed) continue;
      const known = await this.orders.keysFor(tx, place.request.id, feed.key);
      steps.push(feedStep(place, feed, known.length > 0 ? known : keys, correction));
    }
    return steps;
  }

  /** The source from which the data come, unless it is put right there as well. */
  private feedOf({ decision, source, collection, asked }: Correction, all: readonly Correction[]) {
    const declared = this.registry.get(source).dataset.collections.find(({ name }) => name === collection);
    if (decision !== 'correct' || declared?.feed === undefined) return null;
    const isRightThere = all.some((one) => one.source === declared.feed && one.after !== null && one.asked === asked);
    return isRightThere ? null : this.registry.get(declared.feed);
  }

  private async attend(tx: Transaction, request: Request, because: string): Promise<void> {
    if (request.needsPersonBecause === because) return;
    request.needsPersonBecause = because;
    await this.requests.save(tx, request);
  }
}
