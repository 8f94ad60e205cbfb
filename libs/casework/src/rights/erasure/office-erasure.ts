import { Injectable } from '@nestjs/common';
import type { AuditActor, RequestedRightState } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import {
  Correspondence,
  Refused,
  type Request,
  type RequestedRight,
  RequestsRepository,
  RequestStates,
} from '../../requests';
import { ExecutionPlanRepository, MarkSteps, SourceSteps } from '../../sources';
import { ContactOnFile } from '../contact-on-file';
import { Plans } from '../plans';
import { ErasureLetters } from './erasure-letters';
import { erasesSomething, openQuestions } from './plan-content';
import { PlanFiles } from './plan-files';

/** Ends of a right; until access has one, the copy may still need what is to be erased. */
const ENDED: readonly RequestedRightState[] = ['answered', 'refused', 'withdrawn', 'not-asked', 'not-identified'];
const COPIES = ['access', 'portability'] as const;

/** When what remains will be gone, and why it takes until then. */
export interface UnderWay {
  /** Civil day in the controller's zone. */
  doneBy: string;
  why: string;
}

/** What colleagues do with the plan of an erasure. */
@Injectable()
export class OfficeErasure {
  constructor(
    private readonly plans: Plans,
    private readonly repository: ExecutionPlanRepository,
    private readonly files: PlanFiles,
    private readonly steps: SourceSteps,
    private readonly marks: MarkSteps,
    private readonly contact: ContactOnFile,
    private readonly letters: ErasureLetters,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly correspondence: Correspondence,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * One colleague approves exactly the plan that was looked at.
   * @throws Refused while a question is open, nobody can be answered, a copy is still to be given, the plan is another one,
   *   or this colleague approved it already
   */
  async approve(tx: Transaction, request: Request, sha256: string, account: string): Promise<void> {
    const right = await this.right(tx, request);
    const open = await this.repository.open(tx, right.id);
    if (open?.state !== 'awaiting-approval') throw new Refused('nothing-awaits-approval');
    const content = await this.files.open(tx, open.contentFileId);
    if (openQuestions(content).length > 0) throw new Refused('questions-open');
    if (!content.answerTo) throw new Refused('no-contact-on-file');
    if (content.answerTo.address !== (await this.contact.of(tx, request.id))) throw new Refused('contact-changed');
    if (erasesSomething(content)) await this.refuseBeforeCopy(tx, request);
    const plan = await this.plans.approve(tx, right, sha256, account);
    const actor: AuditActor = { kind: 'staff', id: account };
    if (await this.plans.isApproved(tx, plan))
      await this.plans.release(tx, right, plan, erasesSomething(content), actor);
  }

  /** Stops it while nothing was done. @throws Refused outside the time to undo */
  async stop(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    await this.plans.stop(tx, await this.right(tx, request), actor);
  }

  /**
   * Asks every source anew and makes another plan. What was erased stays erased; what was not begun is taken back.
   * @throws Refused while a source may be doing its part, or when the request is over
   */
  async collectAgain(tx: Transaction, request: Request, actor: AuditActor): Promise<void> {
    const right = await this.right(tx, request);
    if (request.state === 'answered' || request.state === 'closed') throw new Refused('reopen-first');
    const { begun } = await this.steps.cancel(tx, right.id, actor);
    if (begun > 0) throw new Refused('step-at-work');
    await this.plans.annul(tx, right, actor);
    await this.states.moveRight(tx, right, 'collecting', actor, this.clock.now());
    right.generation += 1;
    await this.requests.saveRight(tx, right);
    const key = `${right.id}/${right.generation}`;
    await this.outbox.add(tx, 'plan-right', { requestedRightId: right.id }, { key });
  }

  /** Tries a step again that a person was to look at, or tells a source once more what it does not show. @throws Refused when it is none of these */
  async retryStep(tx: Transaction, request: Request, stepId: string, actor: AuditActor): Promise<void> {
    if (await this.steps.retry(tx, request.id, stepId, actor)) return;
    if (!(await this.marks.orderAgain(tx, request.id, stepId, actor))) throw new Refused('no-step-failing');
  }

  /** Tells the person in time what was decided, and by when the rest is done (APD 159/2022). @throws Refused unless it is being done */
  async tellUnderWay(tx: Transaction, request: Request, { doneBy, why }: UnderWay, actor: AuditActor): Promise<void> {
    const right = await this.right(tx, request);
    const plan = await this.repository.open(tx, right.id);
    if (right.state !== 'executing' || plan?.state !== 'executing') throw new Refused('nothing-under-way');
    const content = await this.files.open(tx, plan.contentFileId);
    if (!content.answerTo) throw new Refused('no-contact-on-file');
    const { address: to, language } = content.answerTo;
    const data = { ...this.letters.underWay(request, content), doneBy, why };
    const eventKey = `erasure-under-way/${plan.id}/${doneBy}`;
    const letter = { eventKey, template: 'erasure-under-way' as const, to, language, data };
    await this.correspondence.queue(tx, request, letter, actor, this.clock.now());
  }

  private async refuseBeforeCopy(tx: Transaction, request: Request): Promise<void> {
    for (const copy of COPIES) {
      const right = await this.requests.rightOf(tx, request.id, copy);
      if (right && !ENDED.includes(right.state)) throw new Refused('copy-first');
    }
  }

  private async right(tx: Transaction, request: Request): Promise<RequestedRight> {
    const right = await this.requests.rightOf(tx, request.id, 'erasure');
    if (!right) throw new Refused('no-erasure-asked');
    return right;
  }
}
