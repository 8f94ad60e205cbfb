import { createHash } from 'node:crypto';
import { canonicalJson } from '@habeas/domain';
import type { ExecutionPlan, PlanApproval, SourceStep } from '../../sources';

/** What a proof is made of. */
export interface Proven {
  reference: string;
  /** Civil day in the controller's zone. */
  receivedOn: string;
  generation: number;
  plans: { plan: ExecutionPlan; approvals: PlanApproval[] }[];
  steps: SourceStep[];
  sealedAt: Date;
}

/**
 * The proof as canonical JSON with its SHA-256: plans with their approvals, steps with what the sources said they did, and what
 * they showed when they were asked again. Numbers, instants and account ids; no value of a source, and no name.
 */
export function proofOf({ reference, receivedOn, generation, plans, steps, sealedAt }: Proven) {
  const content = canonicalJson({
    format: 'habeas-erasure-proof/1',
    reference,
    right: 'erasure',
    article: 'GDPR Art. 17',
    receivedOn,
    generation,
    plans: plans.map(({ plan, approvals }) => ({
      id: plan.id,
      generation: plan.generation,
      sha256: plan.sha256,
      state: plan.state,
      drawnUpAt: plan.createdAt.toISOString(),
      executeAfter: plan.executeAfter?.toISOString() ?? null,
      approvals: approvals.map(({ accountId, sha256, at }) => ({ account: accountId, sha256, at: at.toISOString() })),
    })),
    steps: steps.map((step) => ({
      id: step.id,
      source: step.source,
      operation: step.operation,
      generation: step.generation,
      round: step.round,
      by: step.by,
      plan: step.planSha256,
      state: step.state,
      attempts: step.attempts,
      plannedAt: step.plannedAt.toISOString(),
      doneAt: step.doneAt?.toISOString() ?? null,
      evidence: step.evidence,
    })),
    sealedAt: sealedAt.toISOString(),
  });
  return { content, sha256: createHash('sha256').update(content, 'utf8').digest('hex') };
}
