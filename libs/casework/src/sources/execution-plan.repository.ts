import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { ExecutionPlan, type ExecutionPlanState } from './execution-plan.entity';
import { HALTED_STEP } from './halted-step';
import { PlanApproval } from './plan-approval.entity';

const OPEN: ExecutionPlanState[] = ['awaiting-approval', 'approved', 'executing'];

/** Plans with their approvals. Whoever changes one holds its request. */
@Injectable()
export class ExecutionPlanRepository {
  insert(tx: Transaction, plan: Omit<ExecutionPlan, 'id' | 'createdAt'>): Promise<ExecutionPlan> {
    return tx.getRepository(ExecutionPlan).save(tx.getRepository(ExecutionPlan).create(plan));
  }

  save(tx: Transaction, plan: ExecutionPlan): Promise<ExecutionPlan> {
    return tx.getRepository(ExecutionPlan).save(plan);
  }

  find(tx: Transaction, id: string): Promise<ExecutionPlan | null> {
    return tx.getRepository(ExecutionPlan).findOneBy({ id });
  }

  /** The plan of a right that is not over; there is never more than one. */
  open(tx: Transaction, requestedRightId: string): Promise<ExecutionPlan | null> {
    return tx.getRepository(ExecutionPlan).findOneBy({ requestedRightId, state: In(OPEN) });
  }

  /** The plan made last, whatever became of it. */
  latest(tx: Transaction, requestedRightId: string): Promise<ExecutionPlan | null> {
    return tx.getRepository(ExecutionPlan).findOne({ where: { requestedRightId }, order: { createdAt: 'DESC' } });
  }

  /** Every plan of a right, the oldest first. */
  ofRight(tx: Transaction, requestedRightId: string): Promise<ExecutionPlan[]> {
    return tx.getRepository(ExecutionPlan).find({ where: { requestedRightId }, order: { createdAt: 'ASC' } });
  }

  async addApproval(tx: Transaction, approval: Omit<PlanApproval, 'id'>): Promise<void> {
    await tx.getRepository(PlanApproval).insert(approval);
  }

  approvals(tx: Transaction, planId: string): Promise<PlanApproval[]> {
    return tx.getRepository(PlanApproval).find({ where: { planId }, order: { at: 'ASC' } });
  }

  /**
   * Ids among these requests of which a step waits for a person, or showed what should be gone: of a right that is being executed, or of
   * one that was answered and is stopped once more at a customer's move.
   */
  async haltedAmong(tx: Transaction, requestIds: string[]): Promise<Set<string>> {
    const rows = await tx.query<{ request_id: string }[]>(
      `select distinct step.request_id from source_step step
       join requested_right "right" on "right".id = step.requested_right_id and "right".generation = step.generation
       where step.request_id = any($1) and ${HALTED_STEP}
         and ("right".state = 'executing' or exists (
           select 1 from deferred_stop stop
           where stop.requested_right_id = "right".id and stop.generation = step.generation and stop.state = 'applying'))`,
      [requestIds],
    );
    return new Set(rows.map(({ request_id }) => request_id));
  }

  /** Ids of approved plans whose time to undo is over, the oldest first. */
  async due(tx: Transaction, now: Date, limit: number): Promise<string[]> {
    const plans = await tx
      .getRepository(ExecutionPlan)
      .createQueryBuilder('plan')
      .select('plan.id')
      .where(`plan.state = 'approved' and plan.execute_after <= :now`, { now })
      .orderBy('plan.execute_after')
      .limit(limit)
      .getMany();
    return plans.map(({ id }) => id);
  }
}
