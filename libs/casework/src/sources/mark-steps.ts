import { Injectable } from '@nestjs/common';
import type { MarkCount } from '@habeas/connectors';
import { type AuditActor, verifyMarks } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { isDoneAnew, isNotAsOrdered, lookPart } from './mark-standing';
import { moveSourceStep } from './move-source-step';
import { OtherHolds } from './other-holds';
import type { SourceStep, StepEvidence } from './source-step.entity';
import { SourceStepRepository } from './source-step.repository';
import { SourceSteps } from './source-steps';
import type { MarkEffect, StepOrder } from './step-order';
import { StepOrders } from './step-orders';

const DAYS_UNTIL_SECOND_LOOK = 7;
const DAY_MS = 86_400_000;
const OPPOSITE = { restrict: 'lift', lift: 'restrict', suppress: null } as const;

type Look = StepOrder & { operation: 'recheck' };

/**
 * What was put on hold, used again or stopped is looked at again: at once, and when feeds and nightly loads have had a week to undo
 * it. What a person did is not: no program can read it, and the step says by whom it was done.
 */
@Injectable()
export class MarkSteps {
  constructor(
    private readonly steps: SourceStepRepository,
    private readonly sourceSteps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly holds: OtherHolds,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** In the transaction in which the effect was recorded as done. */
  async follow(tx: Transaction, done: SourceStep, { keys, ...effect }: MarkEffect & Pick<StepOrder, 'keys'>) {
    await this.forget(tx, done, effect.operation);
    if (done.by === 'person') return;
    const { requestId, requestedRightId, generation, keyId, source, ordinal, planSha256 } = done;
    const place = { requestId, requestedRightId, generation, keyId, source, ordinal, planSha256, part: lookPart(done) };
    const now = this.clock.now().getTime();
    await this.sourceSteps.plan(
      tx,
      [0, DAYS_UNTIL_SECOND_LOOK].map((days, index) => ({
        ...{ ...place, round: index + 1, dueAt: new Date(now + days * DAY_MS) },
        order: { operation: 'recheck' as const, keys, effect },
      })),
    );
  }

  /**
   * What the source's answer says of the order, collection by collection. What is used again by one request may have been put on hold
   * by another since: that undoes nothing.
   */
  async judge(tx: Transaction, step: SourceStep, look: Look, marked: MarkCount[]): Promise<StepEvidence> {
    const { effect } = look;
    const all = await this.ofPlace(tx, step);
    const earlier = all.filter(
      ({ operation, part, state, round }) =>
        operation === 'recheck' && part === step.part && state === 'done' && round < step.round,
    );
    const seen = earlier
      .flatMap(({ evidence }) => evidence?.collections ?? [])
      .filter(({ result }) => result === 'as-ordered');
    const mustBeThere = effect.operation === 'restrict';
    const verified = verifyMarks(marked, new Set(seen.map(({ collection }) => collection)), mustBeThere);
    const lifted = effect.operation === 'lift' && verified.some(({ result }) => result !== 'as-ordered');
    const lift = lifted ? all.find((one) => one.operation === 'lift' && lookPart(one) === step.part) : undefined;
    const held = lift ? await this.holds.since(tx, lift, look.keys) : [];
    const collections = verified.map((one) => {
      const isHeld = held.some((names) => names.length === 0 || names.includes(one.collection));
      return { affected: 0, ...one, ...(isHeld ? { result: 'as-ordered' as const, excess: 0 } : {}) };
    });
    return { at: this.clock.now().toISOString(), repeated: false, collections };
  }

  async note(tx: Transaction, step: SourceStep): Promise<void> {
    const { id, requestId, source, round, evidence } = step;
    const amiss = evidence?.collections.filter(({ result }) => result !== 'as-ordered') ?? [];
    const details = {
      ...{ step: id, source, round },
      collections: amiss.map(({ collection, result }) => `${collection}: ${result}`).join(', '),
      excess: amiss.reduce((sum, { excess }) => sum + (excess ?? 0), 0),
    };
    const event = isNotAsOrdered(step) ? 'verification.failed' : 'verification.passed';
    await this.audit.append(tx, { event, actor: { kind: 'system' }, requestId, details });
  }

  /**
   * Tells a source once more what a look found it not to follow; whether it does then is looked at anew. False when the step is no such
   * look, or that was done already.
   */
  async orderAgain(tx: Transaction, requestId: string, lookId: string, actor: AuditActor): Promise<boolean> {
    const look = await this.steps.lock(tx, lookId);
    if (look?.requestId !== requestId || !isNotAsOrdered(look)) return false;
    const order = await this.orders.open(look, tx);
    const all = await this.ofPlace(tx, look);
    if (order.operation !== 'recheck' || isDoneAnew(look, all)) return false;
    const { keys, effect } = order;
    const rounds = all.filter(({ operation }) => operation === effect.operation).map(({ round }) => round);
    const { requestedRightId, generation, keyId, source, ordinal, part, planSha256 } = look;
    const place = { requestId, requestedRightId, generation, keyId, source, ordinal, part, planSha256 };
    await this.sourceSteps.plan(tx, [{ ...place, round: Math.max(...rounds) + 1, order: { keys, ...effect } }]);
    await this.sourceSteps.release(tx, requestId);
    const details = { step: lookId, source, operation: effect.operation };
    await this.audit.append(tx, { event: 'effect.retried', actor, requestId, details });
    return true;
  }

  /** A look that waits for what has just been ended on purpose would take the end for a fault. */
  private async forget(tx: Transaction, done: SourceStep, operation: MarkEffect['operation']): Promise<void> {
    const ended = OPPOSITE[operation];
    const stale = (await this.ofPlace(tx, done)).filter(
      (look) => look.operation === 'recheck' && look.state === 'planned' && isAbout(look.part, ended, done.part),
    );
    for (const { id } of stale) {
      const look = await this.steps.lock(tx, id);
      if (look?.state !== 'planned') continue;
      moveSourceStep(look, 'cancelled', { jobId: null });
      await this.steps.save(tx, look);
    }
  }

  /** Steps of the same collection of the right at the same source. */
  private async ofPlace(tx: Transaction, { requestId, requestedRightId, generation, source }: SourceStep) {
    return (await this.steps.ofRequest(tx, requestId)).filter(
      (step) => step.requestedRightId === requestedRightId && step.generation === generation && step.source === source,
    );
  }
}

/** Whether a look is at what a step ended, or at what it did anew. */
function isAbout(look: string, ended: string | null, part: string): boolean {
  if (part !== '' && look === part) return true;
  return ended !== null && look.startsWith(`${ended}/`) && (part === '' || look.endsWith(`/${part}`));
}
