import { Injectable } from '@nestjs/common';
import type { SourceError } from '@habeas/connectors';
import { type AuditEvent, mayMoveSourceStep } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { type JobRun, Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import { ExecutionPlanRepository } from './execution-plan.repository';
import { KillSwitchRepository } from './kill-switch.repository';
import { moveSourceStep } from './move-source-step';
import { nextTryMilliseconds } from './retry-ladder';
import { LOOKS, type SourceStep, type StepEvidence } from './source-step.entity';
import { SourceStepRepository } from './source-step.repository';
import { SourceSteps } from './source-steps';

/** The transactions of one step's run: intent before, evidence after, and every way in which it may not go on. */
@Injectable()
export class StepRuns {
  constructor(
    private readonly steps: SourceStepRepository,
    private readonly sourceSteps: SourceSteps,
    private readonly plans: ExecutionPlanRepository,
    private readonly switches: KillSwitchRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Records the intent. Null when this run is not the one that was ordered, or the step may not begin (any more). */
  async begin(tx: Transaction, id: string, run: JobRun): Promise<SourceStep | null> {
    await run.fence(tx);
    const step = await this.steps.lock(tx, id);
    if (step?.jobId !== run.id || !['planned', 'intended', 'error'].includes(step.state)) return null;
    if (!(await this.mayBegin(tx, step))) return null;
    const now = this.clock.now();
    moveSourceStep(step, 'intended', { attempts: step.attempts + 1, lastTryAt: now, nextTryAt: null });
    await this.steps.save(tx, step);
    if (step.by === 'person') return this.askPerson(tx, step);
    await this.note(tx, step, 'effect.intended');
    return step;
  }

  /** A person who was asked is asked without a run: at once, in the transaction that calls. False when the step may not begin. */
  async beginNow(tx: Transaction, id: string): Promise<boolean> {
    const step = await this.steps.lock(tx, id);
    if (step?.by !== 'person' || step.state !== 'planned' || !(await this.mayBegin(tx, step))) return false;
    moveSourceStep(step, 'intended', { attempts: step.attempts + 1, lastTryAt: this.clock.now(), jobId: null });
    await this.steps.save(tx, step);
    await this.note(tx, step, 'effect.intended');
    return true;
  }

  /** The person who was asked has answered. Null when the step does not wait for a person (any more). */
  async recordByPerson(tx: Transaction, id: string, evidence: StepEvidence): Promise<SourceStep | null> {
    const held = await this.heldByPerson(tx, id);
    if (!held) return null;
    moveSourceStep(held, 'done', { evidence, errorCode: null, doneAt: this.clock.now() });
    await this.steps.save(tx, held);
    await this.tellEnd(tx, held);
    return held;
  }

  /** The person who was asked did not do it, or nobody could be asked: a colleague looks. */
  async refuseByPerson(tx: Transaction, id: string, code: string): Promise<void> {
    const held = await this.heldByPerson(tx, id);
    if (held) await this.needsPerson(tx, held, 'refused', code);
  }

  /** The source has answered: the step is done, whatever waited for it may begin. */
  async record(tx: Transaction, step: SourceStep, evidence: StepEvidence, run: JobRun): Promise<SourceStep | null> {
    await run.finish(tx);
    const held = await this.held(tx, step, run);
    if (!held) return null;
    moveSourceStep(held, 'done', { evidence, errorCode: null, jobId: null, doneAt: this.clock.now() });
    await this.steps.save(tx, held);
    await this.tellEnd(tx, held);
    return held;
  }

  /** After everything else that belongs to the end was written: what waited is released, and the audit closes the transaction. */
  async close(tx: Transaction, step: SourceStep): Promise<void> {
    await this.sourceSteps.release(tx, step.requestId);
    const sum = (of: 'affected' | 'remaining') =>
      step.evidence?.collections.reduce((total, collection) => total + collection[of], 0) ?? 0;
    await this.note(tx, step, 'effect.done', {
      affected: sum('affected'),
      remaining: sum('remaining'),
      repeated: step.evidence?.repeated ?? false,
    });
  }

  /** The kill switch was set meanwhile: the step waits as if it had not begun, but is not forgotten. */
  async stop(tx: Transaction, step: SourceStep, run: JobRun): Promise<void> {
    await run.finish(tx);
    const held = await this.held(tx, step, run);
    if (held) await this.putBack(tx, held);
  }

  /** Answers after how many milliseconds to try again; null when a person must look. */
  async fail(tx: Transaction, step: SourceStep, error: SourceError, run: JobRun): Promise<number | null> {
    await run.fence(tx);
    const held = await this.held(tx, step, run);
    if (!held) return null;
    if (!error.retryable) {
      await this.needsPerson(tx, held, error.code === 'plan-changed' ? 'refused' : 'stuck', error.code);
      return null;
    }
    const wait = nextTryMilliseconds(held.attempts);
    const nextTryAt = new Date(this.clock.now().getTime() + wait);
    moveSourceStep(held, 'error', { errorCode: error.code, nextTryAt });
    await this.steps.save(tx, held);
    await this.note(tx, held, 'effect.error');
    return wait;
  }

  /** The run itself cannot go on: a person looks. A step that has ended meanwhile stays ended. */
  async stick(tx: Transaction, id: string): Promise<void> {
    const step = await this.steps.lock(tx, id);
    if (!step || !mayMoveSourceStep(step.state, 'stuck').ok) return;
    await this.needsPerson(tx, step, 'stuck', step.errorCode ?? 'internal');
  }

  /** Waits for whom it asks; no run holds it meanwhile. */
  private async askPerson(tx: Transaction, step: SourceStep): Promise<null> {
    step.jobId = null;
    await this.steps.save(tx, step);
    await this.outbox.add(tx, 'ask-person-step', { sourceStepId: step.id }, { key: `${step.id}/${step.attempts}` });
    await this.note(tx, step, 'effect.intended');
    return null;
  }

  private async heldByPerson(tx: Transaction, id: string): Promise<SourceStep | null> {
    const step = await this.steps.lock(tx, id);
    return step?.by === 'person' && step.state === 'intended' ? step : null;
  }

  private async held(tx: Transaction, { id }: SourceStep, run: JobRun): Promise<SourceStep | null> {
    const step = await this.steps.lock(tx, id);
    return step?.state === 'intended' && step.jobId === run.id ? step : null;
  }

  private async mayBegin(tx: Transaction, step: SourceStep): Promise<boolean> {
    const now = this.clock.now();
    if (await this.switches.isOff(tx, step.source)) return this.putBack(tx, step);
    if (step.state === 'planned' && (step.dueAt > now || (await this.steps.waits(tx, step.id)))) {
      return this.putBack(tx, step);
    }
    if (step.planSha256 === null || step.requestedRightId === null || LOOKS.includes(step.operation)) return true;
    const plans = await this.plans.ofRight(tx, step.requestedRightId);
    const states = plans.filter(({ sha256 }) => sha256 === step.planSha256).map(({ state }) => state);
    if (states.some((state) => state === 'executing' || state === 'executed')) return true;
    if (states.includes('approved')) return this.putBack(tx, step); // its time to undo is not over
    return step.attempts === 0 ? this.cancel(tx, step) : this.needsPerson(tx, step, 'stuck', 'plan-void');
  }

  private async putBack(tx: Transaction, step: SourceStep): Promise<false> {
    const had = step.state;
    moveSourceStep(step, 'planned', { jobId: null, nextTryAt: null });
    await this.steps.save(tx, step);
    if (had !== 'planned') await this.note(tx, step, 'effect.stopped');
    return false;
  }

  private async cancel(tx: Transaction, step: SourceStep): Promise<false> {
    moveSourceStep(step, 'cancelled', { jobId: null, errorCode: 'plan-void' });
    await this.steps.save(tx, step);
    await this.note(tx, step, 'effect.cancelled');
    return false;
  }

  private async needsPerson(tx: Transaction, step: SourceStep, to: 'refused' | 'stuck', code: string): Promise<false> {
    moveSourceStep(step, to, { errorCode: code, jobId: null, nextTryAt: null });
    await this.steps.save(tx, step);
    await this.tellEnd(tx, step);
    await this.note(tx, step, to === 'refused' ? 'effect.refused' : 'effect.stuck');
    return false;
  }

  private async tellEnd(tx: Transaction, { id, state, attempts }: SourceStep): Promise<void> {
    await this.outbox.add(tx, 'step-ended', { sourceStepId: id }, { key: `${id}/${state}/${attempts}` });
  }

  private async note(
    tx: Transaction,
    step: SourceStep,
    event: AuditEvent,
    counts: Record<string, number | boolean> = {},
  ): Promise<void> {
    const { id, requestId, source, operation, round, attempts, errorCode } = step;
    const details = { step: id, source, operation, round, attempt: attempts, ...counts };
    await this.audit.append(tx, {
      event,
      actor: { kind: 'system' },
      requestId,
      details: { ...details, ...(errorCode === null ? {} : { error: errorCode }) },
    });
  }
}
