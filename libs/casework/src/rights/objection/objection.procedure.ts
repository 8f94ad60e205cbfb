import { Inject } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import type { JobRun } from '@habeas/platform/queue';
import { SettleIdentity } from '../../identity';
import { CONTROLLER_PACK, type ControllerPack, isWeighed } from '../../register';
import { type Request, type RequestedRight, RequestsRepository, RequestStates, stopsFirst } from '../../requests';
import { type ExecutionPlan, FanOut, type SourceStep } from '../../sources';
import { type ExecutedRight, FulfilsRight } from '../right-procedure';
import { StopChoices } from '../stop-choices';
import { weighedUse } from '../weighed-use';
import { AskReasons } from './ask-reasons';
import { ExecuteWeighing } from './execute-weighing';
import { RestrictObjected } from './restrict-objected';
import { WeighingSheets } from './weighing-sheets';

const SYSTEM = { kind: 'system' } as const;
const OPEN: readonly string[] = ['collecting', 'deciding', 'awaiting-approval'];

/**
 * GDPR Art. 21: advertising stops at once and for whoever asks. Any other use is weighed: the person is known first, their data are kept
 * out of that use meanwhile, a colleague fills in the form, another approves it, and the answer says what stops and what goes on, and why.
 */
@FulfilsRight('objection')
export class ObjectionProcedure implements ExecutedRight {
  constructor(
    private readonly choices: StopChoices,
    private readonly reasons: AskReasons,
    private readonly restrictions: RestrictObjected,
    private readonly sheets: WeighingSheets,
    private readonly weighing: ExecuteWeighing,
    private readonly identity: SettleIdentity,
    private readonly fanOut: FanOut,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    if (!isWeighed(right)) return this.choices.plan(tx, request, right);
    if (stopsFirst(this.pack, right)) return this.stopFirst(tx, request, right);
    const { id: requestId, keyId } = request;
    await this.fanOut.plan(tx, { requestId, requestedRightId: right.id, generation: right.generation, keyId }, 'count');
    if (right.asked?.reasonsGiven === false) await this.reasons.ask(tx, request, right);
  }

  /** Every source has answered: what it holds is out of this use, and the sheet lies open. */
  async collected(requestedRightId: string, generation: number, run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const known = await this.requests.right(tx, requestedRightId);
      if (!known) return;
      const request = await this.states.hold(tx, known.requestId);
      const right = await this.requests.right(tx, requestedRightId);
      if (right?.generation !== generation || !isWeighed(right) || !OPEN.includes(right.state)) return;
      const at = this.clock.now();
      if (right.state === 'awaiting-approval') await this.states.moveRight(tx, right, 'collecting', SYSTEM, at);
      if (right.state === 'collecting') await this.states.moveRight(tx, right, 'deciding', SYSTEM, at);
      await this.restrictions.restrict(tx, request, right);
      if (await this.sheets.open(tx, request, right))
        await this.states.moveRight(tx, right, 'awaiting-approval', SYSTEM, at);
    });
  }

  execute(tx: Transaction, request: Request, right: RequestedRight, plan: ExecutionPlan): Promise<void> {
    return this.weighing.execute(tx, request, right, plan);
  }

  stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    if (!isWeighed(right)) return this.choices.stepEnded(tx, request, right, step);
    if (step.generation !== right.generation) return Promise.resolve();
    if (weighedUse(right, step) === null) return this.choices.stoppedFirst(tx, request, right, step);
    return this.weighing.stepEnded(tx, request, right, step);
  }

  /** What needs no reasons waits for nobody's name (Art. 21(3)); the rest begins when the person is known. */
  private async stopFirst(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    await this.choices.stopFirst(tx, request, right);
    if (right.asked) right.asked = { ...right.asked, choicesStopped: true };
    await this.requests.saveRight(tx, right);
    await this.states.moveRight(tx, right, 'awaiting-identity', SYSTEM, this.clock.now());
    await this.identity.beginRights(tx, request, SYSTEM);
  }
}
