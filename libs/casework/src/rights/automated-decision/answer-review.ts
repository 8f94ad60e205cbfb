import { Inject, Injectable } from '@nestjs/common';
import { type AuditActor, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { Correspondence, type Request, type RequestedRight, RequestStates } from '../../requests';
import { ContactOnFile } from '../contact-on-file';
import type { DecisionReview } from './decision-review.entity';

/** Tells the person what a human found, what was actually applied, and what holds now. */
@Injectable()
export class AnswerReview {
  constructor(
    private readonly contact: ContactOnFile,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** @throws RangeError without a contact on file or an outcome: neither is let so far */
  async answer(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    review: DecisionReview,
    actor: AuditActor,
  ): Promise<void> {
    const to = await this.contact.of(tx, request.id);
    const { outcome, decidedAt, subject, explanation, reasons } = review;
    if (to === null || !outcome || !decidedAt || subject === null || explanation === null || reasons === null)
      throw new RangeError('A review is answered when it is decided');
    const at = this.clock.now();
    const activity = this.pack.activities.find(({ key }) => key === review.activity);
    const data = {
      reference: request.reference,
      receivedOn: request.receiptDate,
      outcome,
      covered: review.covered === true,
      subject,
      logic: activity?.automatedDecision?.logic[request.language] ?? null,
      explanation,
      view: review.view,
      reasons,
      newDecision: review.newDecision,
      reviewedOn: localDateOf(decidedAt.toISOString(), request.zone),
    };
    const eventKey = `automated-decision-answer/${right.id}/${right.generation}`;
    const letter = { eventKey, template: 'automated-decision-answer' as const, to, data };
    await this.states.moveRight(tx, right, 'answered', actor, at);
    await this.correspondence.queue(tx, request, letter, actor, at);
    await this.states.settle(tx, request, actor, at);
  }
}
