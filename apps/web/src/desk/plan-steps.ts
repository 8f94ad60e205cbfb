import { Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import type { PlanStepView } from '@habeas/casework/requests';
import { placeWords } from '@habeas/casework/rights/erasure';
import {
  ALL_SOURCES,
  type ExecutionPlan,
  isDoneAnew,
  isNotAsOrdered,
  KillSwitches,
  LOOKS,
  lookPart,
  SourceRegistry,
  type SourceStep,
  SourceSteps,
} from '@habeas/casework/sources';
import type { Transaction } from '@habeas/platform/database';

/** States in which the emergency stop holds a step back. */
const HELD: ReadonlySet<string> = new Set(['planned', 'error']);

/** The steps of a right as the desk shows them. */
@Injectable()
export class PlanSteps {
  constructor(
    private readonly steps: SourceSteps,
    private readonly switches: KillSwitches,
    private readonly registry: SourceRegistry,
  ) {}

  async of(tx: Transaction, of: Pick<ExecutionPlan, 'requestedRightId' | 'generation'>, language: Language) {
    const off = new Set((await this.switches.all(tx)).map(({ source }) => source));
    const isOff = (source: string) => off.has(source) || off.has(ALL_SOURCES);
    const steps = await this.steps.ofRight(tx, of.requestedRightId, of.generation);
    return eachWithItsLooks(steps).map((step) => ({
      source: step.source,
      part: step.part,
      reread: step.evidence?.reread ?? null,
      view: this.view(step, steps, isOff(step.source) && HELD.has(step.state), language),
    }));
  }

  private view(step: SourceStep, all: SourceStep[], held: boolean, language: Language): PlanStepView {
    const { id, source, operation, state, by, round, attempts, errorCode, dueAt, doneAt, evidence } = step;
    return {
      ...{ id, operation, state, by, round, attempts, errorCode, held },
      dueAt: dueAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
      toOrderAgain: isNotAsOrdered(step) && !isDoneAnew(step, all),
      collections: (evidence?.collections ?? []).map(({ collection, affected, excess, result }) => ({
        label: placeWords(this.registry, source, collection, language).collection,
        records: LOOKS.includes(operation) ? (excess ?? 0) : affected,
        result: result ?? null,
      })),
    };
  }
}

/** In the order in which they are done, each look at a mark behind the step that set it. */
function eachWithItsLooks(steps: readonly SourceStep[]): SourceStep[] {
  const placeOf = (step: SourceStep): number =>
    step.operation === 'recheck'
      ? steps.findIndex(
          (one) => !LOOKS.includes(one.operation) && one.source === step.source && lookPart(one) === step.part,
        )
      : steps.indexOf(step);
  return [...steps].sort((one, other) => placeOf(one) - placeOf(other));
}
