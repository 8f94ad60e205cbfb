import { Inject, Injectable } from '@nestjs/common';
import { addDays, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../../audit';
import { type LetterData, Reasons } from '../../letters';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { Correspondence, type Request, type RequestedRight, RequestStates } from '../../requests';
import {
  type ExecutionPlan,
  ExecutionPlanRepository,
  SourceRegistry,
  type SourceStep,
  SourceSteps,
} from '../../sources';
import { Plans } from '../plans';
import { erasedData, keptData, type LetterWords, outcomeOf, sharedData } from './erasure-letter';
import { proofOf } from './erasure-proof';
import { ErasureProofRepository } from './erasure-proof.repository';
import type { PlanContent } from './plan-content';
import { SuppressErased } from './suppress-erased';

const SYSTEM = { kind: 'system' } as const;
const AT_ONCE = 1;
const DAYS_UNTIL_SECOND_LOOK = 7;

/** Answers an erasure: the letter, the proof, and the end of the right. */
@Injectable()
export class AnswerErasure {
  constructor(
    private readonly plans: Plans,
    private readonly repository: ExecutionPlanRepository,
    private readonly steps: SourceSteps,
    private readonly proofs: ErasureProofRepository,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly suppression: SuppressErased,
    private readonly reasons: Reasons,
    private readonly registry: SourceRegistry,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Everything that was to go was seen gone, or there was nothing to do: the person is told, where the approved plan says. */
  async answer(tx: Transaction, request: Request, right: RequestedRight, plan: ExecutionPlan, content: PlanContent) {
    if (!content.answerTo) throw new RangeError('A plan without a contact on file is never approved');
    const at = this.clock.now();
    await this.plans.finish(tx, plan);
    const certificate = await this.seal(tx, request, right, AT_ONCE);
    const suppressed = await this.suppression.add(tx, request, content);
    const data = { ...(await this.letterData(tx, request, right, content, certificate)), suppressed };
    const letter = {
      eventKey: `erasure-answer/${right.id}/${right.generation}`,
      template: 'erasure-answer' as const,
      to: content.answerTo.address,
      language: content.answerTo.language,
      data,
    };
    await this.states.moveRight(tx, right, data.outcome === 'refused' ? 'refused' : 'answered', SYSTEM, at);
    await this.correspondence.queue(tx, request, letter, SYSTEM, at);
    await this.states.settle(tx, request, SYSTEM, at);
  }

  /** What the answer letter says, from what the sources said they did. */
  async letterData(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    content: PlanContent,
    certificate: string | null,
  ): Promise<LetterData['erasure-answer']> {
    const words = this.words(content.answerTo?.language ?? request.language);
    const steps = await this.stepsOf(tx, right);
    const erased = erasedData(steps, words);
    const [kept, shared] = [keptData(content, words), sharedData(content, words)];
    const verifiedOn = lastDay(steps, 'verify', request.zone);
    return {
      reference: request.reference,
      receivedOn: request.receiptDate,
      outcome: outcomeOf(erased, kept, shared),
      erasedOn: erased.length > 0 ? lastDay(steps, 'erase', request.zone) : null,
      erased,
      kept,
      shared,
      verifiedOn,
      verifyAgainOn: verifiedOn === null ? null : addDays(verifiedOn, DAYS_UNTIL_SECOND_LOOK),
      certificate: erased.length > 0 ? certificate : null,
      suppressed: false,
      recipientsTold: [],
      recipientsToTell: [],
    };
  }

  /** Seals the proof of what was done so far; answers its hash, which the audit keeps too. */
  async seal(tx: Transaction, request: Request, right: RequestedRight, round: number): Promise<string> {
    const plans = [];
    for (const plan of await this.repository.ofRight(tx, right.id))
      plans.push({ plan, approvals: await this.repository.approvals(tx, plan.id) });
    const { reference, receiptDate: receivedOn, id: requestId } = request;
    const { generation, id: requestedRightId } = right;
    const sealedAt = this.clock.now();
    const steps = await this.stepsOf(tx, right);
    const { content, sha256 } = proofOf({ reference, receivedOn, generation, plans, steps, sealedAt });
    await this.proofs.insertOnce(tx, { requestId, requestedRightId, generation, round, content, sha256, sealedAt });
    const details = { sha256, generation, round };
    await this.audit.append(tx, { event: 'proof.sealed', actor: SYSTEM, requestId, details });
    return sha256;
  }

  words(language: LetterWords['language']): LetterWords {
    return { pack: this.pack, registry: this.registry, reasons: this.reasons, language };
  }

  private async stepsOf(tx: Transaction, right: RequestedRight): Promise<SourceStep[]> {
    const steps = await this.steps.ofRequest(tx, right.requestId);
    return steps.filter(({ requestedRightId }) => requestedRightId === right.id);
  }
}

/** The day of the last step of this kind that was done, in the request's zone. */
function lastDay(steps: readonly SourceStep[], operation: SourceStep['operation'], zone: string): string | null {
  const days = steps
    .filter((step) => step.operation === operation && step.round === AT_ONCE)
    .flatMap(({ doneAt }) => (doneAt ? [localDateOf(doneAt.toISOString(), zone)] : []));
  return days.sort().at(-1) ?? null;
}
