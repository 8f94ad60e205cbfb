import { Injectable } from '@nestjs/common';
import type { CollectionCount } from '@habeas/connectors';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { KillSwitchRepository } from './kill-switch.repository';
import type { SourceStep } from './source-step.entity';
import { SourceStepRepository } from './source-step.repository';
import { StepAnswers } from './step-answers';
import type { StepOrder } from './step-order';
import { StepOrders } from './step-orders';
import { StepRuns } from './step-runs';

/** How many rows of one collection a person has dealt with, and how many are there now. */
export interface PersonCount {
  collection: string;
  affected: number;
  remaining: number;
}

/** The steps of the ledger that a person does. */
@Injectable()
export class PersonSteps {
  constructor(
    private readonly steps: SourceStepRepository,
    private readonly runs: StepRuns,
    private readonly orders: StepOrders,
    private readonly answers: StepAnswers,
    private readonly switches: KillSwitchRepository,
    private readonly clock: Clock,
  ) {}

  /** The step, when it waits for a person. */
  async waiting(tx: Transaction, stepId: string): Promise<SourceStep | null> {
    const step = await this.steps.find(tx, stepId);
    return step?.by === 'person' && step.state === 'intended' ? step : null;
  }

  order(tx: Transaction, step: SourceStep): Promise<StepOrder> {
    return this.orders.open(step, tx);
  }

  /** Whether the emergency stop forbids it now. To look again is never forbidden. */
  async isStopped(tx: Transaction, { source, operation }: SourceStep): Promise<boolean> {
    return operation !== 'verify' && (await this.switches.isOff(tx, source));
  }

  /** The last preservation of the same place that was done and not let go since: until when, and when the person was asked. */
  async preservedBefore(tx: Transaction, step: SourceStep): Promise<{ until: string; lastTryAt: Date | null } | null> {
    const earlier = (await this.steps.ofRequest(tx, step.requestId)).filter(
      ({ requestedRightId, source, ordinal, round, state }) =>
        requestedRightId === null &&
        source === step.source &&
        ordinal === step.ordinal &&
        round < step.round &&
        state === 'done',
    );
    const last = earlier.sort((one, other) => one.round - other.round).at(-1);
    const order = last?.operation === 'preserve' ? await this.orders.open(last, tx) : null;
    return last && order?.operation === 'preserve'
      ? { until: order.order.until ?? '', lastTryAt: last.lastTryAt }
      : null;
  }

  /** Records what the person did or saw. False when the step does not wait for it (any more). */
  async answered(tx: Transaction, step: SourceStep, counts: readonly PersonCount[]): Promise<boolean> {
    const order = await this.orders.open(step, tx);
    const answer =
      order.operation === 'verify'
        ? { counted: counts.map(counted) }
        : {
            evidence: {
              effectId: step.id,
              at: this.clock.now().toISOString(),
              collections: [...counts],
              repeated: false,
            },
          };
    const record = (evidence: NonNullable<SourceStep['evidence']>) => this.runs.recordByPerson(tx, step.id, evidence);
    return (await this.answers.write(tx, step, order, answer, record)) !== null;
  }

  /** The person did not do it, or nobody could be asked; `code` says why. A colleague looks. */
  refused(tx: Transaction, stepId: string, code: string): Promise<void> {
    return this.runs.refuseByPerson(tx, stepId, code);
  }

  /** After an erasure by a person: the first look again, for the same person to take at once. Null when there is none to take. */
  async takeFirstLook(tx: Transaction, erased: SourceStep): Promise<SourceStep | null> {
    if (erased.operation !== 'erase') return null;
    const looks = (await this.steps.ofRequest(tx, erased.requestId)).filter(
      ({ operation, round, source, requestedRightId, generation, ordinal }) =>
        operation === 'verify' &&
        round === 1 &&
        source === erased.source &&
        requestedRightId === erased.requestedRightId &&
        generation === erased.generation &&
        ordinal === erased.ordinal,
    );
    const first = looks.find(({ state }) => state === 'planned');
    return first && (await this.runs.beginNow(tx, first.id)) ? this.steps.find(tx, first.id) : null;
  }
}

const counted = ({ collection, remaining }: PersonCount): CollectionCount => ({
  collection,
  records: remaining,
  shared: 0,
  perDay: null,
});
