import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, isLawful, type OthersDecision, settledByRule } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { Refused, type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import type { OthersReview } from './others-review.entity';
import { OthersReviewRepository } from './others-review.repository';
import type { OthersGroup } from './survey-rows';

/** What a colleague decided about one group. */
export interface GroupDecision extends OthersDecision {
  id: string;
}

/** Third parties' data in an access answer: each group is decided, by the policy's rule or by a colleague, before anything leaves. */
@Injectable()
export class ReviewOthers {
  constructor(
    private readonly reviews: OthersReviewRepository,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  of(tx: Transaction, { id, generation }: RequestedRight): Promise<OthersReview[]> {
    return this.reviews.ofGeneration(tx, id, generation);
  }

  /**
   * Writes down what the sources gave. What was decided stands as long as the group is the same; a group that grew is open again.
   * Answers all groups.
   */
  async enter(tx: Transaction, right: RequestedRight, found: readonly OthersGroup[]): Promise<OthersReview[]> {
    const before = await this.of(tx, right);
    const kept = new Set<string>();
    const entered = found.flatMap((group) => {
      const known = before.find((one) => placeOf(one) === placeOf(group));
      if (known) kept.add(known.id);
      if (known && known.records === group.records && known.seen === group.seen) return [];
      return [{ ...(known ? { id: known.id } : {}), ...this.fresh(right, group) }];
    });
    await this.reviews.save(tx, entered);
    await this.reviews.remove(
      tx,
      before.filter(({ id }) => !kept.has(id)),
    );
    return this.of(tx, right);
  }

  /**
   * Records what a colleague decided, and orders the package anew: what is approved is bound to what was decided.
   * @throws Refused when no answer awaits approval, a group is not of it, or a decision lacks its ground
   */
  async decide(tx: Transaction, request: Request, decided: readonly GroupDecision[], account: string): Promise<void> {
    const actor: AuditActor = { kind: 'staff', id: account };
    const right = await this.requests.rightOf(tx, request.id, 'access');
    if (right?.state !== 'awaiting-approval') throw new Refused('nothing-awaits-approval');
    const groups = await this.of(tx, right);
    const at = this.clock.now();
    const settled = decided.map(({ id, outcome, ground }) => {
      const group = groups.find((one) => one.id === id);
      if (!group) throw new Refused('package-changed');
      if (!isLawful(group.kind, { outcome, ground })) throw new Refused('ground-wanted');
      return { ...group, outcome, ground, decidedBy: account, decidedAt: at };
    });
    await this.reviews.save(tx, settled);
    await this.states.moveRight(tx, right, 'collecting', actor, at);
    const { id: requestedRightId, generation } = right;
    await this.outbox.add(tx, 'right-collected', { requestedRightId, generation });
    await this.composePortabilityAnew(tx, request, actor);
    for (const { id, outcome, ground } of decided) {
      const { source, collection, field, records } = groups.find((one) => one.id === id) ?? {};
      const details = { source, collection, field, records, outcome, ground: ground ?? 'none' };
      await this.audit.append(tx, { event: 'others.decided', actor, requestId: request.id, details: told(details) });
    }
  }

  /** What stays in the copy is not taken along either (Art. 20(4)). One that is being composed sees it by itself. */
  private async composePortabilityAnew(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    const right = await this.requests.rightOf(tx, request.id, 'portability');
    if (right?.state !== 'awaiting-approval') return;
    await this.states.moveRight(tx, right, 'collecting', actor, this.clock.now());
    await this.outbox.add(tx, 'right-collected', { requestedRightId: right.id, generation: right.generation });
  }

  /** Changes whenever a decision does. */
  async mark(tx: Transaction, right: RequestedRight): Promise<string> {
    const groups = await this.of(tx, right);
    return groups.map(({ id, records, outcome, ground }) => [id, records, outcome, ground].join(' ')).join('/');
  }

  /** @throws Refused while a group is undecided */
  async refuseUndecided(tx: Transaction, right: RequestedRight): Promise<void> {
    if ((await this.of(tx, right)).some(({ outcome }) => outcome === null)) throw new Refused('others-undecided');
  }

  private fresh(right: RequestedRight, group: OthersGroup): Omit<OthersReview, 'id'> {
    const decision = settledByRule(this.pack.policy.others.rules, group.kind, group.seen);
    return {
      ...group,
      requestId: right.requestId,
      requestedRightId: right.id,
      generation: right.generation,
      outcome: decision?.outcome ?? null,
      ground: decision?.ground ?? null,
      decidedBy: null,
      decidedAt: decision ? this.clock.now() : null,
    };
  }
}

const placeOf = ({ source, collection, field }: Pick<OthersGroup, 'source' | 'collection' | 'field'>): string =>
  `${source} ${collection} ${field}`;

function told(details: Record<string, string | number | undefined>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
