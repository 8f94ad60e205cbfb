import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import {
  type ExecutionPlan,
  ExecutionPlanRepository,
  isNotAsOrdered,
  markProgress,
  type SourceStep,
  SourceSteps,
} from '../../sources';
import { weighedUse } from '../weighed-use';
import { AnswerWeighing } from './answer-weighing';
import { EraseAnew } from './erase-anew';
import { RestrictObjected } from './restrict-objected';
import { StopUpheld } from './stop-upheld';
import { WeighingFiles } from './weighing-files';

const SYSTEM = { kind: 'system' } as const;
const ON_HOLD: ReadonlySet<string> = new Set(['restrict', 'lift']);
const HALTED: ReadonlySet<string> = new Set(['refused', 'stuck']);

/** Carries out what was weighed and approved, and answers once each source has stopped what is to stop. */
@Injectable()
export class ExecuteWeighing {
  constructor(
    private readonly stops: StopUpheld,
    private readonly restrictions: RestrictObjected,
    private readonly answers: AnswerWeighing,
    private readonly files: WeighingFiles,
    private readonly plans: ExecutionPlanRepository,
    private readonly steps: SourceSteps,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly eraseAnew: EraseAnew,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Transaction, request: Request, right: RequestedRight, plan: ExecutionPlan): Promise<void> {
    const sheet = await this.files.open(tx, plan.contentFileId);
    const upheld = sheet.decisions.filter(({ outcome }) => outcome === 'granted').map(({ activity }) => activity);
    const planned = await this.stops.stop(tx, request, right, [...new Set(upheld)], plan.sha256);
    await this.eraseAnew.after(tx, request, upheld);
    if (planned.length === 0) return this.answers.answer(tx, request, right, plan, sheet);
    await this.states.moveRight(tx, right, 'executing', SYSTEM, this.clock.now());
    await this.steps.plan(tx, planned);
    await this.steps.release(tx, request.id);
  }

  /** One source's trouble is shown and stops nobody else; the answer waits until each is known (I6). */
  async stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    if (HALTED.has(step.state)) return this.attend(tx, request, 'effect-halted');
    if (isNotAsOrdered(step)) return this.attend(tx, request, 'not-as-ordered');
    if (step.state === 'done' && ON_HOLD.has(step.operation)) return this.restrictions.tell(tx, request, right, step);
    if (right.state !== 'executing' || !(await this.allStopped(tx, right))) return;
    const plan = await this.plans.open(tx, right.id);
    if (plan?.state !== 'executing') return;
    await this.answers.answer(tx, request, right, plan, await this.files.open(tx, plan.contentFileId));
  }

  private async allStopped(tx: Transaction, right: RequestedRight): Promise<boolean> {
    const steps = await this.steps.ofRight(tx, right.id, right.generation);
    const own = steps.filter((step) => weighedUse(right, step) !== null);
    return markProgress(own, 'suppress') === 'complete';
  }

  private async attend(tx: Transaction, request: Request, because: string): Promise<void> {
    if (request.needsPersonBecause === because) return;
    request.needsPersonBecause = because;
    await this.requests.save(tx, request);
  }
}
