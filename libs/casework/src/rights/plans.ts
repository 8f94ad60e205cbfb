import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor, AuditEvent } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { Refused, type Request, type RequestedRight, RequestStates } from '../requests';
import { type ExecutionPlan, ExecutionPlanRepository } from '../sources';

const HOUR = 3_600_000;

/** What a plan is made of when it is drawn up. */
export interface DrawnUp {
  sha256: string;
  contentFileId: string;
  approvalsNeeded: number;
}

/** The life of a plan: drawn up, approved by different colleagues, stopped in time or executed. */
@Injectable()
export class Plans {
  constructor(
    private readonly plans: ExecutionPlanRepository,
    private readonly states: RequestStates,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** A plan that takes the place of the one before: what was approved of that one holds no longer. */
  async drawUp(tx: Transaction, right: RequestedRight, drawn: DrawnUp, actor: AuditActor): Promise<ExecutionPlan> {
    await this.annul(tx, right, actor);
    const { requestId, id: requestedRightId, generation } = right;
    const of = { requestId, requestedRightId, generation };
    const plan = await this.plans.insert(tx, { ...of, ...drawn, state: 'awaiting-approval', executeAfter: null });
    await this.note(tx, 'plan.drawn-up', plan, actor, { generation });
    return plan;
  }

  /** The plan that is open holds no longer, whatever was approved of it. */
  async annul(tx: Transaction, right: RequestedRight, actor: AuditActor): Promise<void> {
    const open = await this.plans.open(tx, right.id);
    if (!open) return;
    open.state = open.state === 'executing' ? 'cancelled' : 'void';
    await this.plans.save(tx, open);
    await this.note(tx, 'plan.void', open, actor);
  }

  /**
   * One colleague approves exactly this plan. With the last approval that is needed the time to undo begins.
   * @throws Refused when nothing awaits approval, another plan was looked at, or this colleague approved already
   */
  async approve(tx: Transaction, right: RequestedRight, sha256: string, account: string): Promise<ExecutionPlan> {
    const plan = await this.plans.open(tx, right.id);
    if (plan?.state !== 'awaiting-approval' || right.state !== 'awaiting-approval')
      throw new Refused('nothing-awaits-approval');
    if (plan.sha256 !== sha256) throw new Refused('plan-changed');
    const approvals = await this.plans.approvals(tx, plan.id);
    if (approvals.some(({ accountId }) => accountId === account)) throw new Refused('approved-already');
    const at = this.clock.now();
    const actor: AuditActor = { kind: 'staff', id: account };
    await this.plans.addApproval(tx, { planId: plan.id, accountId: account, sha256, at });
    await this.note(tx, 'plan.approved', plan, actor, { approval: approvals.length + 1, needed: plan.approvalsNeeded });
    return plan;
  }

  /** Whether the approvals are complete. */
  async isApproved(tx: Transaction, plan: ExecutionPlan): Promise<boolean> {
    return (await this.plans.approvals(tx, plan.id)).length >= plan.approvalsNeeded;
  }

  /** Every approval is there: nothing is done before the time to undo is over. */
  async release(tx: Transaction, right: RequestedRight, plan: ExecutionPlan, undo: boolean, actor: AuditActor) {
    const at = this.clock.now();
    const wait = undo ? this.pack.policy.erasure.undoHours * HOUR : 0;
    Object.assign(plan, { state: 'approved', executeAfter: new Date(at.getTime() + wait) });
    await this.plans.save(tx, plan);
    await this.states.moveRight(tx, right, 'approved', actor, at);
  }

  /**
   * Stops an approved plan before anything was done; the same plan must be approved anew.
   * @throws Refused once it is being executed
   */
  async stop(tx: Transaction, right: RequestedRight, actor: AuditActor): Promise<void> {
    const plan = await this.plans.open(tx, right.id);
    if (plan?.state !== 'approved') throw new Refused('not-in-undo-window');
    plan.state = 'cancelled';
    await this.plans.save(tx, plan);
    await this.note(tx, 'plan.cancelled', plan, actor);
    await this.states.moveRight(tx, right, 'awaiting-approval', actor, this.clock.now());
    const { sha256, contentFileId, approvalsNeeded } = plan;
    await this.drawUp(tx, right, { sha256, contentFileId, approvalsNeeded }, actor);
  }

  /** The time to undo is over. Answers false when the plan was stopped, changed or taken back meanwhile. */
  async begin(tx: Transaction, request: Request, right: RequestedRight, plan: ExecutionPlan): Promise<boolean> {
    if (plan.state !== 'approved' || plan.executeAfter === null || plan.executeAfter > this.clock.now()) return false;
    const isWanted =
      right.state === 'approved' && right.generation === plan.generation && request.state === 'in-progress';
    if (!isWanted) {
      await this.annul(tx, right, { kind: 'system' });
      return false;
    }
    plan.state = 'executing';
    await this.plans.save(tx, plan);
    await this.note(tx, 'plan.executing', plan, { kind: 'system' });
    return true;
  }

  /** Everything of the plan is done and seen. */
  async finish(tx: Transaction, plan: ExecutionPlan): Promise<void> {
    plan.state = 'executed';
    await this.plans.save(tx, plan);
    await this.note(tx, 'plan.executed', plan, { kind: 'system' });
  }

  private note(
    tx: Transaction,
    event: AuditEvent,
    plan: ExecutionPlan,
    actor: AuditActor,
    details: Record<string, number> = {},
  ): Promise<void> {
    const { requestId, id, sha256 } = plan;
    return this.audit.append(tx, { event, actor, requestId, details: { plan: id, sha256, ...details } });
  }
}
