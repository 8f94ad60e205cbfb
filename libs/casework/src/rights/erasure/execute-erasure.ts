import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import {
  type ExecutionPlan,
  ExecutionPlanRepository,
  isNotAsOrdered,
  LOOKS,
  type NewStep,
  SourceRegistry,
  type SourceStep,
  SourceSteps,
} from '../../sources';
import type { SourceStop } from '../suppression-orders';
import { AnswerErasure } from './answer-erasure';
import type { PlannedSource } from './plan-content';
import { PlanFiles } from './plan-files';
import { foundAgain, progressOf } from './progress';
import { stopsAtSources } from './stop-at-sources';

const SYSTEM = { kind: 'system' } as const;
const AFTER_A_WEEK = 2;
/** After every erasure, contact directories included. */
const AFTER_ERASURES = 2;

/** Has the sources do what was approved, and answers once each of them has shown that it is gone. */
@Injectable()
export class ExecuteErasure {
  constructor(
    private readonly steps: SourceSteps,
    private readonly plans: ExecutionPlanRepository,
    private readonly files: PlanFiles,
    private readonly answers: AnswerErasure,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly registry: SourceRegistry,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async execute(tx: Transaction, request: Request, right: RequestedRight, plan: ExecutionPlan): Promise<void> {
    const content = await this.files.open(tx, plan.contentFileId);
    const planned = [
      ...content.sources.filter(({ erase }) => erase.length > 0).map((one) => erasureStep(request, right, plan, one)),
      ...content.sources
        .filter(({ restrict }) => restrict.length > 0)
        .map((one) => restrictionStep(request, right, plan, one)),
      ...stopsAtSources(content, this.pack, this.registry.all).map((stop, index, all) =>
        // Several orders to one source stand apart by their round.
        stopStep(
          request,
          right,
          plan,
          stop,
          all.slice(0, index).filter(({ source }) => source === stop.source).length + 1,
        ),
      ),
    ];
    if (planned.length === 0) return this.answers.answer(tx, request, right, plan, content);
    await this.states.moveRight(tx, right, 'executing', SYSTEM, this.clock.now());
    await this.steps.plan(tx, planned);
    await this.steps.release(tx, request.id);
  }

  /** One source's trouble is shown and stops nobody else; the answer waits until each is known (I6). */
  async stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    if (step.generation !== right.generation) return;
    const isLook = LOOKS.includes(step.operation);
    if (isLook && step.round >= AFTER_A_WEEK) return this.lookedAgain(tx, request, right, step);
    if (isNotAsOrdered(step)) return this.attend(tx, request, 'not-as-ordered');
    if (right.state !== 'executing') return;
    const progress = progressOf(await this.steps.ofRight(tx, right.id, right.generation));
    if (progress === 'failed') return this.attend(tx, request, 'verification-failed');
    if (progress === 'halted') return this.attend(tx, request, 'effect-halted');
    const plan = await this.plans.open(tx, right.id);
    if (progress !== 'complete' || plan?.state !== 'executing') return;
    await this.answers.answer(tx, request, right, plan, await this.files.open(tx, plan.contentFileId));
  }

  /** A week later: what came back is shown; when every source has been looked at, the proof is sealed once more. */
  private async lookedAgain(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    if (foundAgain(step)) await this.attend(tx, request, 'came-back');
    if (isNotAsOrdered(step)) await this.attend(tx, request, 'not-as-ordered');
    if (step.round > AFTER_A_WEEK) return; // a look after a restore belongs to no proof
    const looks = (await this.steps.ofRight(tx, right.id, right.generation)).filter(
      ({ operation, round, state }) => LOOKS.includes(operation) && round === AFTER_A_WEEK && state !== 'cancelled',
    );
    if (looks.every(({ state }) => state === 'done')) await this.answers.seal(tx, request, right, AFTER_A_WEEK);
  }

  private async attend(tx: Transaction, request: Request, because: string): Promise<void> {
    if (request.needsPersonBecause === because) return;
    request.needsPersonBecause = because;
    await this.requests.save(tx, request);
  }
}

/** What is told to one source: its own rows of the person, as many as were seen, under the facts that were seen. */
function erasureStep(
  { id: requestId, keyId }: Request,
  { id: requestedRightId, generation }: RequestedRight,
  { sha256: planSha256 }: ExecutionPlan,
  { source, ordinal, keys, facts, reach, erase }: PlannedSource,
): NewStep {
  const collections = erase.map(({ collection, keepFrom, expected }) => ({ collection, keepFrom, expected }));
  const expected = erase.map(({ collection, remaining, keepFrom }) => ({ collection, remaining, keepFrom }));
  const order = {
    operation: 'erase' as const,
    keys,
    order: { collections, facts, holder: requestId },
    reach,
    expected,
  };
  return { requestId, requestedRightId, generation, keyId, source, ordinal, planSha256, order };
}

/** What stays of one source is flagged, so that it serves nothing but what keeps it. */
function restrictionStep(
  { id: requestId, keyId }: Request,
  { id: requestedRightId, generation }: RequestedRight,
  { sha256: planSha256 }: ExecutionPlan,
  { source, keys, restrict: collections }: PlannedSource,
): NewStep {
  const order = { operation: 'restrict' as const, keys, order: { restricted: true, collections } };
  return { requestId, requestedRightId, generation, keyId, source, ordinal: AFTER_ERASURES, planSha256, order };
}

/** A purpose that ended with the data is switched off where rows stay, so that nothing begins it again. */
function stopStep(
  { id: requestId, keyId }: Request,
  { id: requestedRightId, generation }: RequestedRight,
  { sha256: planSha256 }: ExecutionPlan,
  { source, keys, order: stopped }: SourceStop,
  round: number,
): NewStep {
  const order = { operation: 'suppress' as const, keys, order: stopped };
  const place = { requestId, requestedRightId, generation, keyId, source, planSha256 };
  return { ...place, round, ordinal: AFTER_ERASURES, order };
}
