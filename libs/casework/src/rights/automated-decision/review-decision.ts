import { Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { Refused, type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { type NewStep, SourceSteps, StepOrders } from '../../sources';
import { Accounts, may } from '../../staff';
import { ContactOnFile } from '../contact-on-file';
import { AnswerReview } from './answer-review';
import type { ReviewOutcome } from './decision-review.entity';
import { DecisionReviewRepository } from './decision-review.repository';

/** One value of a source that is another one from now on; its owner puts it there. */
export interface DecisionChange {
  source: string;
  collection: string;
  field: string;
  before: string | null;
  after: string | null;
}

/** What the reviewer found. Texts are in the person's language: they stand in the letter. */
export interface ReviewFound {
  /** Key of the activity; null where no activity of the register took such a decision. */
  activity: string | null;
  covered: boolean;
  outcome: ReviewOutcome;
  subject: string;
  explanation: string;
  reasons: string;
  /** Where the outcome changes something. */
  newDecision: string | null;
  /** What a source's owner puts in place; null where nothing changes, or where it is in place. */
  change: DecisionChange | null;
  /** The reviewer states that what was changed or withdrawn is in place already, and no source has to be told. */
  inPlace: boolean;
}

const CHANGES: readonly ReviewOutcome[] = ['changed', 'withdrawn'];

/** The human look at a computer's decision: by whom, what the person says, what it comes to (GDPR Art. 22(3)). */
@Injectable()
export class ReviewDecision {
  constructor(
    private readonly reviews: DecisionReviewRepository,
    private readonly answers: AnswerReview,
    private readonly accounts: Accounts,
    private readonly contact: ContactOnFile,
    private readonly steps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused when nothing is to be reviewed, the account has no authority, or decided an earlier review of this */
  async assign(tx: Transaction, request: Request, reviewerId: string, actor: AuditActor): Promise<void> {
    const right = await this.waiting(tx, request);
    const account = await this.accounts.find(tx, reviewerId);
    if (!account?.active || !may(account.role, 'decision.review')) throw new Refused('reviewer-without-authority');
    if ((await this.reviews.decidedBefore(tx, right)).includes(reviewerId)) throw new Refused('reviewer-was-involved');
    const review = await this.reviews.open(tx, right);
    await this.reviews.save(tx, Object.assign(review, { reviewerId }));
    const details = { reviewer: reviewerId };
    await this.audit.append(tx, { event: 'review.assigned', actor, requestId: request.id, details });
  }

  /** What the person says to it, from the message or later. @throws Refused when nothing is to be reviewed */
  async recordView(tx: Transaction, request: Request, view: string, actor: AuditActor): Promise<void> {
    const right = await this.waiting(tx, request);
    const review = await this.reviews.open(tx, right);
    const viewOn = localDateOf(this.clock.now().toISOString(), request.zone);
    await this.reviews.save(tx, Object.assign(review, { view, viewOn }));
    await this.audit.append(tx, { event: 'review.heard', actor, requestId: request.id });
  }

  /**
   * The outcome, by the reviewer alone. What changes is told to the source's owner first; the person is answered when it is done.
   * @throws Refused for another account, before the person's view was recorded, when the outcome and its new decision disagree,
   * or when a new decision is neither put in place by a source's owner nor said to be in place
   */
  async decide(tx: Transaction, request: Request, found: ReviewFound, account: string): Promise<void> {
    const right = await this.waiting(tx, request);
    const review = await this.reviews.open(tx, right);
    if (review.reviewerId !== account) throw new Refused('not-the-reviewer');
    if (review.view === null) throw new Refused('view-not-recorded');
    if (CHANGES.includes(found.outcome) !== (found.newDecision !== null)) throw new Refused('new-decision-disagrees');
    if (found.change !== null && found.newDecision === null) throw new Refused('new-decision-disagrees');
    if (found.newDecision !== null && (found.change === null) !== found.inPlace) throw new Refused('no-source-told');
    if ((await this.contact.of(tx, request.id)) === null) throw new Refused('no-contact-on-file');
    const { change, inPlace, ...said } = found;
    const actor: AuditActor = { kind: 'staff', id: account };
    await this.reviews.save(tx, Object.assign(review, said, { decidedAt: this.clock.now() }));
    const { outcome, covered, activity } = found;
    const details = { right: right.right, outcome, covered, activity, ...(inPlace ? { inPlace } : {}) };
    await this.audit.append(tx, { event: 'decision.made', actor, requestId: request.id, details });
    if (change === null) return this.answers.answer(tx, request, right, review, actor);
    await this.tellOwner(tx, request, right, change);
    await this.states.moveRight(tx, right, 'executing', actor, this.clock.now());
  }

  private async tellOwner(tx: Transaction, request: Request, right: RequestedRight, change: DecisionChange) {
    const { source, ...place } = change;
    const { id: requestId, keyId } = request;
    const { id: requestedRightId, generation } = right;
    const keys = await this.orders.keysFor(tx, requestId, source);
    if (keys.length === 0) throw new Refused('no-key-for-source');
    const told = { operation: 'rectify' as const, as: 'value' as const, thenFoundBy: [] };
    const order = { ...told, keys, order: { ...place, row: null } };
    const step: NewStep = { requestId, requestedRightId, generation, keyId, source, order, byPerson: true };
    await this.steps.plan(tx, [step]);
    await this.steps.release(tx, requestId);
  }

  private async waiting(tx: Transaction, request: Request): Promise<RequestedRight> {
    const right = await this.requests.rightOf(tx, request.id, 'automated-decision');
    if (right?.state !== 'with-person' || request.state !== 'in-progress') throw new Refused('nothing-to-review');
    return right;
  }
}
