import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor, RequestedRightState } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities, rulesFor } from '../../register';
import { Refused, type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { SourceRegistry, SourceSteps, StepOrders } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { decisionRows } from '../decision-rows';
import { AnswerRestriction } from './answer-restriction';
import { decideRestriction, type RestrictionBasis, type RestrictionCase } from './decide-restriction';
import { RestrictionBases } from './restriction-bases';
import { type RestrictedSource, restrictedSources } from '../restricted-sources';

/** States in which an objection is not weighed (any more). */
const NOT_WEIGHED: readonly RequestedRightState[] = ['answered', 'refused', 'withdrawn', 'not-asked', 'not-identified'];

/** A colleague finds the case, and the sources put the data on hold. One person suffices: it is lifted as easily. */
@Injectable()
export class RestrictData {
  constructor(
    private readonly bases: RestrictionBases,
    private readonly answers: AnswerRestriction,
    private readonly contact: ContactOnFile,
    private readonly steps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly registry: SourceRegistry,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * Decides with the case of Art. 18(1); in case b the colleague's finding that the use is unlawful is the answer that the
   * engine asks for. Nothing granted: the person is refused, with the ground.
   * @throws Refused when no restriction waits for a colleague, a source has not answered, or nobody can be told
   */
  async restrict(tx: Transaction, request: Request, found: RestrictionCase, account: string): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, 'restriction');
    if (right?.state !== 'with-person' || request.state !== 'in-progress')
      throw new Refused('no-restriction-to-decide');
    if ((await this.steps.ofRight(tx, right.id, right.generation)).length > 0) throw new Refused('restricted-already');
    if ((await this.contact.of(tx, request.id)) === null) throw new Refused('no-contact-on-file');
    const basis = await this.bases.of(tx, request, right);
    if (!basis) throw new Refused('sources-not-answered');
    const actor: AuditActor = { kind: 'staff', id: account };
    const sources = await this.decide(tx, request, right, basis, found, account);
    if (sources.length === 0) return this.answers.answer(tx, request, right, actor);
    await this.order(tx, request, right, sources);
    await this.states.moveRight(tx, right, 'executing', actor, this.clock.now());
  }

  private async decide(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    basis: RestrictionBasis,
    restrictionCase: RestrictionCase,
    by: string,
  ): Promise<RestrictedSource[]> {
    const objectionPending = await this.isObjectionPending(tx, request);
    const found = { restrictionCase, objectionPending, by };
    const { decisions, answers } = decideRestriction(decisionActivities(rulesFor(this.pack, request)), basis, found);
    if (decisions.some(({ outcome }) => outcome === 'needs-person')) throw new Refused('questions-open');
    const { generation } = right;
    await this.requests.replaceDecisions(tx, right.id, decisionRows({ generation, decisions, answers }, right.id));
    const sources = restrictedSources(decisions, basis.held, (source) => this.registry.get(source).dataset);
    const details = { right: right.right, restrictionCase, decisions: decisions.length, sources: sources.length };
    const actor: AuditActor = { kind: 'staff', id: by };
    await this.audit.append(tx, { event: 'decision.made', actor, requestId: request.id, details });
    return sources;
  }

  private async order(
    tx: Transaction,
    { id: requestId, keyId }: Request,
    right: RequestedRight,
    to: RestrictedSource[],
  ) {
    const { id: requestedRightId, generation } = right;
    const steps = [];
    for (const { source, collections, byPerson } of to) {
      const keys = await this.orders.keysFor(tx, requestId, source);
      const order = { operation: 'restrict' as const, keys, order: { restricted: true, collections } };
      steps.push({ requestId, requestedRightId, generation, keyId, source, order, byPerson });
    }
    await this.steps.plan(tx, steps);
    await this.steps.release(tx, requestId);
  }

  private async isObjectionPending(tx: Transaction, { id }: Request): Promise<boolean> {
    const objection = await this.requests.rightOf(tx, id, 'objection');
    return objection !== null && !NOT_WEIGHED.includes(objection.state);
  }
}
