import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { type JobRun, Outbox } from '@habeas/platform/queue';
import { Audit } from '../../audit';
import { Packages, portabilityManifest, renderPortability } from '../../delivery';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { FanOut, Findings, type SourceFindings } from '../../sources';
import { ComposedFrom } from '../composed-from';
import { decisionRows } from '../decision-rows';
import { OthersHeldBackRepository } from '../others-held-back.repository';
import { FulfilsRight, type RightProcedure } from '../right-procedure';
import { decidedRows, type PortableColumns } from './decide-portable';
import { PortabilityPackage } from './portability-package';
import { PortableBasis } from './portable-basis';

const SYSTEM = { kind: 'system' } as const;

/** What a composition began with. */
interface Begun {
  request: Request;
  answers: SourceFindings[];
  columns: PortableColumns[];
  packageId: string;
  mark: string;
  heldBack: string;
}

/** GDPR Art. 20: every source is asked, what may be taken along is decided column by column, and a sealed package awaits approval. */
@FulfilsRight('portability')
export class PortabilityProcedure implements RightProcedure {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly fanOut: FanOut,
    private readonly findings: Findings,
    private readonly packages: Packages,
    private readonly basis: PortableBasis,
    private readonly content: PortabilityPackage,
    private readonly composedFrom: ComposedFrom,
    private readonly heldBack: OthersHeldBackRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const { id: requestId, keyId } = request;
    await this.fanOut.plan(tx, { requestId, requestedRightId: right.id, generation: right.generation, keyId });
  }

  async collected(requestedRightId: string, generation: number, run: JobRun): Promise<void> {
    const begun = await this.transactions.run((tx) => this.begin(tx, requestedRightId, generation, run));
    if (!begun) return;
    const { request, answers, columns, packageId, mark, heldBack } = begun;
    const input = await this.content.input(request, answers, columns);
    const entries = await this.packages.sealRendered(request.keyId, renderPortability(input), (stored) =>
      portabilityManifest(input, stored),
    );
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const { right } = await this.hold(tx, requestedRightId);
      // Another key was proven meanwhile, or a colleague began anew: what was ordered then composes the answer.
      if (right.state !== 'deciding' || mark !== (await this.composedFrom.mark(tx, right))) return;
      if (heldBack !== (await this.heldBackMark(tx, right)))
        return this.outbox.add(tx, 'right-collected', { requestedRightId, generation });
      await this.packages.seal(tx, packageId, entries);
      await this.states.moveRight(tx, right, 'awaiting-approval', SYSTEM, this.clock.now());
    });
  }

  private async begin(tx: Transaction, id: string, generation: number, run: JobRun): Promise<Begun | null> {
    await run.fence(tx);
    const { request, right } = await this.hold(tx, id);
    if (right.generation !== generation || !['collecting', 'deciding', 'awaiting-approval'].includes(right.state))
      return null;
    const mark = await this.composedFrom.mark(tx, right);
    if (mark === null) return null;
    const heldBack = await this.heldBackMark(tx, right);
    const at = this.clock.now();
    if (right.state === 'awaiting-approval') await this.states.moveRight(tx, right, 'collecting', SYSTEM, at);
    if (right.state === 'collecting') await this.states.moveRight(tx, right, 'deciding', SYSTEM, at);
    const answers = await this.findings.ofGeneration(tx, right.id, generation);
    const decided = await this.basis.decide(tx, request, right, answers);
    const decisions = decidedRows(decided.columns);
    const rows = decisionRows({ generation, decisions, answers: decided.answers }, right.id);
    await this.requests.replaceDecisions(tx, right.id, rows);
    const of = { requestId: request.id, requestedRightId: right.id, generation, right: 'portability' } as const;
    const { id: packageId } = await this.packages.begin(tx, of);
    const details = { right: right.right, decisions: rows.length };
    await this.audit.append(tx, { event: 'decision.made', actor: SYSTEM, requestId: request.id, details });
    return { request, answers, columns: decided.columns, packageId, mark, heldBack };
  }

  /** Changes when a colleague decides about the copy of the same request while this is composed. */
  private async heldBackMark(tx: Transaction, { requestId }: RequestedRight): Promise<string> {
    return JSON.stringify(await this.heldBack.of(tx, requestId));
  }

  private async hold(tx: Transaction, requestedRightId: string): Promise<{ request: Request; right: RequestedRight }> {
    const found = await this.requests.right(tx, requestedRightId);
    if (!found) throw new RangeError('There is no such requested right');
    const request = await this.states.hold(tx, found.requestId);
    const right = await this.requests.right(tx, requestedRightId);
    return { request, right: right ?? found };
  }
}
