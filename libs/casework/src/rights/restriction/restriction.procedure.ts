import { Inject } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import type { JobRun } from '@habeas/platform/queue';
import { Audit } from '../../audit';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities, rulesFor } from '../../register';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { FanOut, isNotAsOrdered, markProgress, type SourceStep, SourceSteps } from '../../sources';
import { decisionRows } from '../decision-rows';
import { FulfilsRight, type SteppedRight } from '../right-procedure';
import { AnswerRestriction } from './answer-restriction';
import { decideRestriction } from './decide-restriction';
import { RestrictionBases } from './restriction-bases';
import { TellRecipients } from './tell-recipients';

const SYSTEM = { kind: 'system' } as const;
const HALTED: ReadonlySet<string> = new Set(['refused', 'stuck']);
const AFTER_A_WEEK = 2;

/** GDPR Art. 18: every source says what it holds, a colleague finds the case, the sources put it on hold, the person is told. */
@FulfilsRight('restriction')
export class RestrictionProcedure implements SteppedRight {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly fanOut: FanOut,
    private readonly steps: SourceSteps,
    private readonly bases: RestrictionBases,
    private readonly answers: AnswerRestriction,
    private readonly recipients: TellRecipients,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const { id: requestId, keyId } = request;
    await this.fanOut.plan(tx, { requestId, requestedRightId: right.id, generation: right.generation, keyId }, 'count');
  }

  /** What is held is shown, row by row; which case it is, a colleague must find out. */
  async collected(requestedRightId: string, generation: number, run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const known = await this.requests.right(tx, requestedRightId);
      if (!known) return;
      const request = await this.states.hold(tx, known.requestId);
      const right = await this.requests.right(tx, requestedRightId);
      if (right?.generation !== generation || !(await this.awaits(tx, right))) return;
      const basis = await this.bases.of(tx, request, right);
      if (!basis) return;
      const { decisions, answers } = decideRestriction(decisionActivities(rulesFor(this.pack, request)), basis, null);
      await this.requests.replaceDecisions(tx, right.id, decisionRows({ generation, decisions, answers }, right.id));
      await this.toPerson(tx, right);
      const details = { right: right.right, decisions: decisions.length };
      await this.audit.append(tx, { event: 'decision.made', actor: SYSTEM, requestId: request.id, details });
    });
  }

  /** The answer waits until every source has shown that it has it on hold (I6); one that cannot go on, or does not, is shown. */
  async stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    if (step.generation !== right.generation) return;
    if (HALTED.has(step.state)) return this.attend(tx, request, 'effect-halted');
    if (isNotAsOrdered(step)) return this.attend(tx, request, 'not-as-ordered');
    if (step.operation === 'recheck' && step.round >= AFTER_A_WEEK) return;
    const steps = await this.steps.ofRight(tx, right.id, right.generation);
    const isLifting = steps.some(({ operation, state }) => operation === 'lift' && state === 'done');
    if (isLifting && markProgress(steps, 'lift') === 'complete') return this.recipients.lifted(tx, request, right);
    if (right.state !== 'executing' || markProgress(steps, 'restrict') !== 'complete') return;
    await this.answers.answer(tx, request, right, SYSTEM);
  }

  /** A source may answer after a colleague was handed the right, or when another key of the person is proven. */
  private async awaits(tx: Transaction, right: RequestedRight): Promise<boolean> {
    if (['collecting', 'deciding'].includes(right.state)) return true;
    return right.state === 'with-person' && (await this.steps.ofRight(tx, right.id, right.generation)).length === 0;
  }

  private async toPerson(tx: Transaction, right: RequestedRight): Promise<void> {
    const at = this.clock.now();
    if (right.state === 'collecting') await this.states.moveRight(tx, right, 'deciding', SYSTEM, at);
    await this.states.moveRight(tx, right, 'with-person', SYSTEM, at);
  }

  private async attend(tx: Transaction, request: Request, because: string): Promise<void> {
    if (request.needsPersonBecause === because) return;
    request.needsPersonBecause = because;
    await this.requests.save(tx, request);
  }
}
