import { Inject } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import type { JobRun } from '@habeas/platform/queue';
import { Packages } from '../../delivery';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { FanOut, Findings, type SourceFindings, SourceRegistry } from '../../sources';
import { Audit } from '../../audit';
import { ComposedFrom } from '../composed-from';
import { FulfilsRight, type RightProcedure } from '../right-procedure';
import { accessDecisions } from './access-decisions';
import { AccessPackage } from './access-package';
import { ReviewOthers } from './review-others';
import type { Survey } from './survey-rows';

const SYSTEM = { kind: 'system' } as const;

/** What an answer is composed from, as it stood when composing began. */
interface Begun {
  request: Request;
  answers: SourceFindings[];
  mark: string;
}

/** GDPR Art. 15: every source is asked, what it holds is decided, and a sealed package waits for approval. */
@FulfilsRight('access')
export class AccessProcedure implements RightProcedure {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly fanOut: FanOut,
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
    private readonly packages: Packages,
    private readonly accessPackage: AccessPackage,
    private readonly composedFrom: ComposedFrom,
    private readonly reviewOthers: ReviewOthers,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const { id: requestId, keyId } = request;
    await this.fanOut.plan(tx, { requestId, requestedRightId: right.id, generation: right.generation, keyId });
  }

  async collected(requestedRightId: string, generation: number, run: JobRun): Promise<void> {
    const begun = await this.transactions.run((tx) => this.begin(tx, requestedRightId, generation, run));
    if (!begun) return;
    const { request, answers, mark } = begun;
    const found = this.accessPackage.found(answers);
    const survey = await this.accessPackage.survey(request, found);
    const decided = await this.transactions.run((tx) => this.decide(tx, requestedRightId, run, begun, survey));
    if (!decided) return;
    const input = await this.accessPackage.input(request, found, survey, decided.reviews);
    const entries = await this.packages.sealEntries(request.keyId, input);
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const { right } = await this.hold(tx, requestedRightId);
      if (!(await this.isStill(tx, right, mark)) || decided.mark !== (await this.reviewOthers.mark(tx, right))) return;
      await this.packages.seal(tx, decided.packageId, entries);
      await this.states.moveRight(tx, right, 'awaiting-approval', SYSTEM, this.clock.now());
    });
  }

  private async begin(tx: Transaction, requestedRightId: string, generation: number, run: JobRun) {
    await run.fence(tx);
    const { request, right } = await this.hold(tx, requestedRightId);
    if (right.generation !== generation || !['collecting', 'deciding', 'awaiting-approval'].includes(right.state))
      return null;
    const mark = await this.composedFrom.mark(tx, right);
    if (mark === null) return null;
    const at = this.clock.now();
    if (right.state === 'awaiting-approval') await this.states.moveRight(tx, right, 'collecting', SYSTEM, at);
    if (right.state === 'collecting') await this.states.moveRight(tx, right, 'deciding', SYSTEM, at);
    return { request, mark, answers: await this.findings.ofGeneration(tx, right.id, generation) };
  }

  /** Null when another key was proven meanwhile, or a colleague began anew: what was ordered then composes the answer. */
  private async decide(tx: Transaction, requestedRightId: string, run: JobRun, begun: Begun, survey: Survey) {
    await run.fence(tx);
    const { request, right } = await this.hold(tx, requestedRightId);
    if (!(await this.isStill(tx, right, begun.mark))) return null;
    const { id, generation } = right;
    const reviews = await this.reviewOthers.enter(tx, right, survey.groups);
    const decisions = accessDecisions(this.pack, this.registry, begun.answers, reviews);
    await this.requests.replaceDecisions(
      tx,
      id,
      decisions.map((decision) => ({ ...decision, requestedRightId: id, generation })),
    );
    const { id: packageId } = await this.packages.begin(tx, {
      requestId: request.id,
      requestedRightId: id,
      generation,
      broughtIn: survey.broughtIn.size > 0,
    });
    const mark = await this.reviewOthers.mark(tx, right);
    const details = { right: right.right, decisions: decisions.length };
    await this.audit.append(tx, { event: 'decision.made', actor: SYSTEM, requestId: request.id, details });
    return { reviews, packageId, mark };
  }

  private async isStill(tx: Transaction, right: RequestedRight, mark: string): Promise<boolean> {
    return right.state === 'deciding' && mark === (await this.composedFrom.mark(tx, right));
  }

  private async hold(tx: Transaction, requestedRightId: string): Promise<{ request: Request; right: RequestedRight }> {
    const found = await this.requests.right(tx, requestedRightId);
    if (!found) throw new RangeError('There is no such requested right');
    const request = await this.states.hold(tx, found.requestId);
    const right = await this.requests.right(tx, requestedRightId);
    return { request, right: right ?? found };
  }
}
