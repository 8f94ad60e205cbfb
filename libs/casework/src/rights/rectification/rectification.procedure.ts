import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import type { JobRun } from '@habeas/platform/queue';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { type ExecutionPlan, FanOut, type SourceStep } from '../../sources';
import { type ExecutedRight, FulfilsRight } from '../right-procedure';
import { CorrectionSheets } from './correction-sheets';
import { ExecuteRectification } from './execute-rectification';

const SYSTEM = { kind: 'system' } as const;
const OPEN: readonly string[] = ['collecting', 'deciding', 'awaiting-approval'];

/**
 * GDPR Art. 16: every source says what it holds, a colleague notes field by field what is wrong and what is right, another approves,
 * the sources put it right, and it is read again.
 */
@FulfilsRight('rectification')
export class RectificationProcedure implements ExecutedRight {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly fanOut: FanOut,
    private readonly sheets: CorrectionSheets,
    private readonly execution: ExecuteRectification,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const { id: requestId, keyId } = request;
    await this.fanOut.plan(tx, { requestId, requestedRightId: right.id, generation: right.generation, keyId });
  }

  /** The sheet lies open: what was noted before stays noted, with the values of now. */
  async collected(requestedRightId: string, generation: number, run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const known = await this.requests.right(tx, requestedRightId);
      if (!known) return;
      const request = await this.states.hold(tx, known.requestId);
      const right = await this.requests.right(tx, requestedRightId);
      if (right?.generation !== generation || !OPEN.includes(right.state)) return;
      const at = this.clock.now();
      if (right.state === 'awaiting-approval') await this.states.moveRight(tx, right, 'collecting', SYSTEM, at);
      if (right.state === 'collecting') await this.states.moveRight(tx, right, 'deciding', SYSTEM, at);
      if (await this.sheets.open(tx, request, right))
        await this.states.moveRight(tx, right, 'awaiting-approval', SYSTEM, at);
    });
  }

  execute(tx: Transaction, request: Request, right: RequestedRight, plan: ExecutionPlan): Promise<void> {
    return this.execution.execute(tx, request, right, plan);
  }

  stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    return this.execution.stepEnded(tx, request, right, step);
  }
}
