import { Inject } from '@nestjs/common';
import { type DecisionRow, type DecisionScope, decide, isUnknown, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import type { JobRun } from '@habeas/platform/queue';
import { Audit } from '../../audit';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities, rulesFor } from '../../register';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { FanOut, Findings, SourceRegistry, type SourceStep, SourceSteps } from '../../sources';
import { decisionRows } from '../decision-rows';
import { heldData } from '../held-data';
import { FulfilsRight, type SteppedRight } from '../right-procedure';
import { subjectFacts } from '../subject-facts';
import { AnswerReview } from './answer-review';
import { DecisionReviewRepository } from './decision-review.repository';

const SYSTEM = { kind: 'system' } as const;
const HALTED: ReadonlySet<string> = new Set(['refused', 'stuck']);

/** Everything the person is known by. */
const WHOLE: DecisionScope = {
  activities: [],
  categories: [],
  erasureGround: null,
  restrictionCase: null,
  reasonsGiven: false,
};

/** GDPR Art. 22: what is held under activities that decide by computer is found, and a colleague with authority looks at it. */
@FulfilsRight('automated-decision')
export class AutomatedDecisionProcedure implements SteppedRight {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly fanOut: FanOut,
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
    private readonly steps: SourceSteps,
    private readonly reviews: DecisionReviewRepository,
    private readonly answers: AnswerReview,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const { id: requestId, keyId } = request;
    await this.fanOut.plan(tx, { requestId, requestedRightId: right.id, generation: right.generation, keyId }, 'count');
  }

  /** Which activities decide by computer, and what is held under them; the rest is a colleague's. */
  async collected(requestedRightId: string, generation: number, run: JobRun): Promise<void> {
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const known = await this.requests.right(tx, requestedRightId);
      if (!known) return;
      const request = await this.states.hold(tx, known.requestId);
      const right = await this.requests.right(tx, requestedRightId);
      if (right?.generation !== generation || !['collecting', 'deciding', 'with-person'].includes(right.state)) return;
      const decisions = await this.decide(tx, request, right);
      if (!decisions) return;
      const rows = decisionRows({ generation, decisions, answers: [] }, right.id);
      await this.requests.replaceDecisions(tx, right.id, rows);
      await this.reviews.open(tx, right);
      const at = this.clock.now();
      if (right.state === 'collecting') await this.states.moveRight(tx, right, 'deciding', SYSTEM, at);
      await this.states.moveRight(tx, right, 'with-person', SYSTEM, at);
      const details = { right: right.right, decisions: rows.length };
      await this.audit.append(tx, { event: 'decision.made', actor: SYSTEM, requestId: request.id, details });
    });
  }

  /** The answer waits until the source has what was decided anew (I6); one that cannot go on is shown. */
  async stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    if (step.generation !== right.generation || right.state !== 'executing') return;
    if (HALTED.has(step.state)) {
      request.needsPersonBecause = 'effect-halted';
      await this.requests.save(tx, request);
      return;
    }
    const steps = await this.steps.ofRight(tx, right.id, right.generation);
    const own = steps.filter(({ state }) => state !== 'cancelled');
    const review = await this.reviews.find(tx, right);
    if (review && own.every(({ state }) => state === 'done'))
      await this.answers.answer(tx, request, right, review, SYSTEM);
  }

  /** Null while a source has not answered. An activity without such a decision has no row: there is nothing to look at. */
  private async decide(
    tx: Transaction,
    { brand, moveStanding, zone }: Request,
    right: RequestedRight,
  ): Promise<DecisionRow[] | null> {
    const counted = await this.findings.counts(tx, right.id, right.generation);
    if (counted.some(({ task }) => isUnknown(task.state))) return null;
    const known = counted.flatMap(({ task: { source }, count }) =>
      count ? [{ source, dataset: this.registry.get(source).dataset, count }] : [],
    );
    const today = localDateOf(this.clock.now().toISOString(), zone);
    const facts = subjectFacts(
      known.flatMap(({ count }) => count.facts),
      { today, brand, objections: {} },
    );
    const held = heldData(known, this.pack);
    const { rows } = decide(
      'automated-decision',
      decisionActivities(rulesFor(this.pack, { brand, moveStanding })),
      held,
      facts,
      WHOLE,
    );
    return rows.filter(({ outcome }) => outcome !== 'not-applicable');
  }
}
