import { Inject } from '@nestjs/common';
import { type Language, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import type { JobRun } from '@habeas/platform/queue';
import { Audit } from '../../audit';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities, rulesFor } from '../../register';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import {
  type ExecutionPlan,
  FanOut,
  Findings,
  type SourceCounted,
  SourceRegistry,
  type SourceStep,
  StepOrders,
} from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { decisionRows } from '../decision-rows';
import { exemptWords } from '../exempt-words';
import { heldData } from '../held-data';
import { ObjectionFacts } from '../objection-facts';
import { Plans } from '../plans';
import { type ExecutedRight, FulfilsRight } from '../right-procedure';
import { subjectFacts } from '../subject-facts';
import { whyUnreached } from '../unreached';
import { composePlan } from './compose-plan';
import { ExecuteErasure } from './execute-erasure';
import { erasesSomething, type PlanContent } from './plan-content';
import { PlanFiles } from './plan-files';
import type { AnsweredSource } from './plan-sources';

const SYSTEM = { kind: 'system' } as const;

/** GDPR Art. 17: every source says how much it holds, what goes and what stays is decided, approved by two, done, and seen gone. */
@FulfilsRight('erasure')
export class ErasureProcedure implements ExecutedRight {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly fanOut: FanOut,
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
    private readonly orders: StepOrders,
    private readonly contact: ContactOnFile,
    private readonly objections: ObjectionFacts,
    private readonly plans: Plans,
    private readonly files: PlanFiles,
    private readonly execution: ExecuteErasure,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const { id: requestId, keyId } = request;
    await this.fanOut.plan(tx, { requestId, requestedRightId: right.id, generation: right.generation, keyId }, 'count');
  }

  async collected(requestedRightId: string, generation: number, run: JobRun): Promise<void> {
    const begun = await this.transactions.run((tx) => this.begin(tx, requestedRightId, generation, run));
    if (!begun) return;
    const staged = await this.files.write(begun.keyId, begun.content);
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const { request, right } = await this.hold(tx, requestedRightId);
      // Another key was proven, or the request was taken back, while this was written: it is decided again, or not at all.
      if (right.generation !== generation || right.state !== 'deciding') return;
      await this.record(tx, request, right, begun.content, await this.files.keep(tx, begun.content, staged));
    });
  }

  execute(tx: Transaction, request: Request, right: RequestedRight, plan: ExecutionPlan): Promise<void> {
    return this.execution.execute(tx, request, right, plan);
  }

  stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    return this.execution.stepEnded(tx, request, right, step);
  }

  private async begin(tx: Transaction, requestedRightId: string, generation: number, run: JobRun) {
    await run.fence(tx);
    const { request, right } = await this.hold(tx, requestedRightId);
    if (right.generation !== generation || !['collecting', 'deciding', 'awaiting-approval'].includes(right.state))
      return null;
    const at = this.clock.now();
    if (right.state === 'awaiting-approval') await this.states.moveRight(tx, right, 'collecting', SYSTEM, at);
    if (right.state === 'collecting') await this.states.moveRight(tx, right, 'deciding', SYSTEM, at);
    const counted = await this.findings.counts(tx, right.id, generation);
    return { content: await this.compose(tx, request, right, counted, at), keyId: request.keyId };
  }

  private async compose(
    tx: Transaction,
    { id, reference, brand, moveStanding, language, zone }: Request,
    { generation }: RequestedRight,
    counted: SourceCounted[],
    at: Date,
  ): Promise<PlanContent> {
    const address = await this.contact.of(tx, id);
    const known = counted.flatMap(({ task: { source }, count }) =>
      count ? [{ source, dataset: this.registry.get(source).dataset, count }] : [],
    );
    const today = localDateOf(at.toISOString(), zone);
    const facts = known.flatMap(({ count }) => count.facts);
    const basis = {
      reference,
      generation,
      packVersion: this.pack.version,
      answerTo: address === null ? null : { address, language },
      held: heldData(known, this.pack),
      facts: subjectFacts(facts, { today, brand, objections: await this.objections.of(tx, id) }),
      answered: [] as AnsweredSource[],
      answers: [],
    };
    for (const one of counted) basis.answered.push(await this.answered(tx, id, one, language));
    return composePlan(basis, decisionActivities(rulesFor(this.pack, { brand, moveStanding })));
  }

  private async answered(
    tx: Transaction,
    requestId: string,
    { task, count }: SourceCounted,
    language: Language,
  ): Promise<AnsweredSource> {
    const { source, state } = task;
    const { dataset, connector } = this.registry.get(source);
    return {
      source,
      answered: state === 'found' || state === 'exempt' ? state : 'nothing',
      exemptReason: exemptWords(task, this.pack.exemptions, language),
      ...whyUnreached(task, this.pack.exemptions, language),
      isContactDirectory: dataset.contactDirectory,
      keys: await this.orders.keysFor(tx, requestId, source),
      facts: count?.facts ?? [],
      reach: count?.reach ?? [],
      restrictable: connector.operations.has('restrict')
        ? dataset.collections.filter(({ restriction }) => restriction).map(({ name }) => name)
        : [],
    };
  }

  private async record(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    content: PlanContent,
    kept: { sha256: string; contentFileId: string },
  ): Promise<void> {
    await this.requests.replaceDecisions(tx, right.id, decisionRows(content, right.id));
    await this.plans.drawUp(tx, right, { ...kept, approvalsNeeded: erasesSomething(content) ? 2 : 1 }, SYSTEM);
    await this.states.moveRight(tx, right, 'awaiting-approval', SYSTEM, this.clock.now());
    const details = { right: right.right, decisions: content.decisions.length };
    await this.audit.append(tx, { event: 'decision.made', actor: SYSTEM, requestId: request.id, details });
  }

  private async hold(tx: Transaction, requestedRightId: string): Promise<{ request: Request; right: RequestedRight }> {
    const found = await this.requests.right(tx, requestedRightId);
    if (!found) throw new RangeError('There is no such requested right');
    const request = await this.states.hold(tx, found.requestId);
    const right = await this.requests.right(tx, requestedRightId);
    return { request, right: right ?? found };
  }
}
