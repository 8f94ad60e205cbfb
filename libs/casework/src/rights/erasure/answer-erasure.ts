import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { Notices } from '../../notices';
import { Correspondence, type Request, type RequestedRight, RequestStates } from '../../requests';
import { type ExecutionPlan, ExecutionPlanRepository } from '../../sources';
import { changedData } from '../changed-data';
import { Plans } from '../plans';
import { ErasureLetters } from './erasure-letters';
import { proofOf } from './erasure-proof';
import { ErasureProofRepository } from './erasure-proof.repository';
import { isErased } from './erased-places';
import type { PlanContent } from './plan-content';
import { SuppressErased } from './suppress-erased';

const SYSTEM = { kind: 'system' } as const;
const AT_ONCE = 1;

/** Answers an erasure: the proof, the ledger that keeps the person out, the letter, and the end of the right. */
@Injectable()
export class AnswerErasure {
  constructor(
    private readonly plans: Plans,
    private readonly repository: ExecutionPlanRepository,
    private readonly letters: ErasureLetters,
    private readonly proofs: ErasureProofRepository,
    private readonly suppression: SuppressErased,
    private readonly notices: Notices,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Everything that was to go was seen gone, or there was nothing to do: the person is told, where the approved plan says. */
  async answer(tx: Transaction, request: Request, right: RequestedRight, plan: ExecutionPlan, content: PlanContent) {
    if (!content.answerTo) throw new RangeError('A plan without a contact on file is never approved');
    const at = this.clock.now();
    await this.plans.finish(tx, plan);
    const certificate = await this.seal(tx, request, right, AT_ONCE);
    const suppressed = await this.suppression.add(tx, request, content);
    await this.tellRecipients(tx, request, right, content);
    const data = await this.letters.answer(tx, request, right, content, { certificate, suppressed });
    await this.states.moveRight(tx, right, data.outcome === 'refused' ? 'refused' : 'answered', SYSTEM, at);
    const recheck = await this.letters.recheck(tx, request, right, content);
    const { address: to, language } = content.answerTo;
    const envelope = { eventKey: `erasure-answer/${right.id}/${right.generation}`, to, language };
    if (recheck)
      await this.correspondence.queue(
        tx,
        request,
        { ...envelope, template: 'erasure-recheck' as const, data: recheck },
        SYSTEM,
        at,
      );
    else
      await this.correspondence.queue(
        tx,
        request,
        { ...envelope, template: 'erasure-answer' as const, data },
        SYSTEM,
        at,
      );
    await this.states.settle(tx, request, SYSTEM, at);
  }

  /** Whoever got the data that went is told, from the moment that they are known to be gone (Arts. 17(2), 19). */
  private async tellRecipients(tx: Transaction, request: Request, right: RequestedRight, content: PlanContent) {
    const steps = await this.letters.stepsOf(tx, right);
    const categories = changedData(content.decisions, (row) => isErased(steps, row));
    const activities = [...categories.keys()];
    if (activities.length > 0) await this.notices.plan(tx, request, right, { kind: 'erasure', activities, categories });
  }

  /** Seals the proof of what was done so far; answers its hash, which the audit keeps too. */
  async seal(tx: Transaction, request: Request, right: RequestedRight, round: number): Promise<string> {
    const plans = [];
    for (const plan of await this.repository.ofRight(tx, right.id))
      plans.push({ plan, approvals: await this.repository.approvals(tx, plan.id) });
    const { reference, receiptDate: receivedOn, id: requestId } = request;
    const { generation, id: requestedRightId } = right;
    const sealedAt = this.clock.now();
    const steps = await this.letters.stepsOf(tx, right);
    const { content, sha256 } = proofOf({ reference, receivedOn, generation, plans, steps, sealedAt });
    await this.proofs.insertOnce(tx, { requestId, requestedRightId, generation, round, content, sha256, sealedAt });
    const details = { sha256, generation, round };
    await this.audit.append(tx, { event: 'proof.sealed', actor: SYSTEM, requestId, details });
    return sha256;
  }
}
