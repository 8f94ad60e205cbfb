import { Injectable } from '@nestjs/common';
import type { SourceOperation } from '@habeas/connectors';
import type { AuditActor } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import './jobs';
import { moveSourceStep } from './move-source-step';
import { SourceRegistry } from './source-registry';
import type { SourceStep, StepOperation } from './source-step.entity';
import { SourceStepRepository } from './source-step.repository';
import type { StepOrder } from './step-order';
import { StepOrders } from './step-orders';

/** A step to be entered in the ledger. */
export interface NewStep {
  requestId: string;
  /** Null for what is done at receipt. */
  requestedRightId: string | null;
  /** Of the right's collection. Default 1. */
  generation?: number;
  /** Storage key of the request. */
  keyId: string;
  source: string;
  order: StepOrder;
  /** Steps of a right begin only when those with a smaller number have ended. Default 0. */
  ordinal?: number;
  /** Tells several steps of one kind at one source apart. Default: empty, there is one. */
  part?: string;
  /** Default 1. */
  round?: number;
  /** Hash of the approved plan; an erasure without one is refused. */
  planSha256?: string | null;
  /** Not before this instant. Default: now. */
  dueAt?: Date;
  /** The source's owner does it although its program could do such a thing: not to this data, or not in this way. */
  byPerson?: boolean;
}

const SYSTEM: AuditActor = { kind: 'system' };
const PAGE = 500;
/** Nothing is under way at the source. */
const TAKEN_BACK: ReadonlySet<string> = new Set(['refused', 'stuck']);

/** What a connector must be able to do for a step; null: what each of them does. */
const OPERATION_OF: Readonly<Record<StepOperation, SourceOperation | null>> = {
  erase: 'erase',
  verify: 'verify',
  preserve: 'preserve',
  release: 'preserve',
  restrict: 'restrict',
  lift: 'restrict',
  rectify: 'rectify',
  reread: null,
  suppress: 'suppress',
  recheck: null,
};

/** The ledger of what is done to sources: a step is entered, released when its time has come, and run once. */
@Injectable()
export class SourceSteps {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly steps: SourceStepRepository,
    private readonly orders: StepOrders,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters steps; nothing runs before `release`, or before the next look for due steps. One that stands already is not entered
   * twice. Answers those that were entered.
   * @throws RangeError for an erasure without an approved plan, an empty key, or a source that the pack does not have
   */
  async plan(tx: Transaction, planned: readonly NewStep[]): Promise<SourceStep[]> {
    const entered: SourceStep[] = [];
    for (const step of planned) {
      const added = await this.enter(tx, step);
      if (added) entered.push(added);
    }
    const first = entered[0];
    if (first) await this.note(tx, 'effect.planned', first, SYSTEM, { steps: entered.length });
    return entered;
  }

  /** Orders a run for each step of the request that may begin now. Answers how many. */
  async release(tx: Transaction, requestId: string | null): Promise<number> {
    let released = 0;
    for (;;) {
      const due = await this.steps.due(tx, this.clock.now(), requestId, PAGE);
      for (const id of due) await this.order(tx, id);
      released += due.length;
      if (due.length < PAGE) return released;
    }
  }

  /**
   * Takes back what is not being done: steps that have not begun, those that a source refused, and those that no longer go on by
   * themselves: whether the source did such a one is seen when it is asked anew. Answers how many were taken back and how many
   * had begun, which go on: what a source may have done is never just forgotten.
   * @param only steps of these operations; default: of all
   */
  async cancel(
    tx: Transaction,
    requestedRightId: string,
    actor: AuditActor = SYSTEM,
    only: readonly StepOperation[] | null = null,
  ): Promise<{ cancelled: number; begun: number }> {
    const all = await this.steps.lockOpen(tx, requestedRightId);
    const open = only === null ? all : all.filter(({ operation }) => only.includes(operation));
    const undone = open.filter(({ state, attempts }) => TAKEN_BACK.has(state) || attempts === 0);
    for (const step of undone) {
      moveSourceStep(step, 'cancelled', { jobId: null });
      await this.steps.save(tx, step);
    }
    if (undone[0]) await this.note(tx, 'effect.cancelled', undone[0], actor, { steps: undone.length });
    return { cancelled: undone.length, begun: open.length - undone.length };
  }

  /** Tries a failing, refused or stuck step again, now. Answers false when it is none of these, or another request's. */
  async retry(tx: Transaction, requestId: string, stepId: string, actor: AuditActor): Promise<boolean> {
    const step = await this.steps.lock(tx, stepId);
    if (step?.requestId !== requestId || !['error', 'refused', 'stuck'].includes(step.state)) return false;
    moveSourceStep(step, 'planned', { jobId: null, nextTryAt: null });
    await this.steps.save(tx, step);
    await this.release(tx, requestId);
    await this.note(tx, 'effect.retried', step, actor, {
      step: stepId,
      source: step.source,
      operation: step.operation,
    });
    return true;
  }

  /** All steps of a request, in the order in which they are done. */
  ofRequest(tx: Transaction, requestId: string): Promise<SourceStep[]> {
    return this.steps.ofRequest(tx, requestId);
  }

  /** Steps of one collection of a right. */
  ofRight(tx: Transaction, requestedRightId: string, generation: number): Promise<SourceStep[]> {
    return this.steps.ofRight(tx, requestedRightId, generation);
  }

  /** How many steps of each source wait now. */
  waitingBySource(tx: Transaction): Promise<Map<string, number>> {
    return this.steps.waitingBySource(tx, this.clock.now());
  }

  find(tx: Transaction, stepId: string): Promise<SourceStep | null> {
    return this.steps.find(tx, stepId);
  }

  private async enter(tx: Transaction, step: NewStep): Promise<SourceStep | null> {
    const { source, order, keyId } = step;
    const { operation } = order;
    if (operation === 'erase' && !step.planSha256) throw new RangeError('An erasure needs an approved plan');
    if (order.keys.length === 0 || order.keys.some(({ value }) => value.trim() === '')) {
      throw new RangeError(`${source}: a step without an identifier is refused`);
    }
    const needed = OPERATION_OF[operation];
    const can = needed === null || this.registry.get(source).connector.operations.has(needed);
    const place = {
      requestId: step.requestId,
      requestedRightId: step.requestedRightId,
      generation: step.generation ?? 1,
      source,
      operation,
      round: step.round ?? 1,
      ordinal: step.ordinal ?? 0,
      part: step.part ?? '',
    };
    if (await this.steps.stands(tx, place)) return null;
    return this.steps.insertOnce(tx, {
      ...place,
      by: can && !step.byPerson ? 'connector' : 'person',
      planSha256: step.planSha256 ?? null,
      orderFileId: await this.orders.seal(tx, keyId, order),
      keyId,
      state: 'planned',
      dueAt: step.dueAt ?? this.clock.now(),
      jobId: null,
      attempts: 0,
      errorCode: null,
      evidence: null,
      lastTryAt: null,
      nextTryAt: null,
      doneAt: null,
    });
  }

  private async order(tx: Transaction, sourceStepId: string): Promise<void> {
    const jobId = await this.outbox.add(tx, 'run-step', { sourceStepId });
    if (jobId !== null) await this.steps.setJob(tx, sourceStepId, jobId);
  }

  private async note(
    tx: Transaction,
    event: 'effect.planned' | 'effect.cancelled' | 'effect.retried',
    { requestId }: SourceStep,
    actor: AuditActor,
    about: Record<string, string | number>,
  ): Promise<void> {
    await this.audit.append(tx, { event, actor, requestId, details: about });
  }
}
