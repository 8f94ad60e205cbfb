import { Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { type RequestedRight, RequestsRepository, type RestrictionView } from '@habeas/casework/requests';
import { caseOf, Liftings } from '@habeas/casework/rights/restriction';
import { SourceTasks } from '@habeas/casework/sources';
import type { Transaction } from '@habeas/platform/database';
import { PlanSteps } from './plan-steps';

/** What is on hold where, since when and until when, in the language of the screen. */
@Injectable()
export class RestrictionPage {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly steps: PlanSteps,
    private readonly sources: SourceTasks,
    private readonly liftings: Liftings,
  ) {}

  /** Null while nothing was ordered of any source. */
  async view(tx: Transaction, rights: readonly RequestedRight[], language: Language): Promise<RestrictionView | null> {
    const right = rights.find((one) => one.right === 'restriction');
    if (!right) return null;
    const { id: requestedRightId, generation } = right;
    const steps = await this.steps.of(tx, { requestedRightId, generation }, language);
    if (steps.length === 0) return null;
    const places = [...new Set(steps.map(({ source }) => source))].sort().map((source) => ({
      source,
      title: this.sources.title(source, language),
      steps: steps
        .filter((step) => step.source === source)
        .sort((one, other) => Number(endsIt(one)) - Number(endsIt(other)))
        .map(({ view }) => ({ ...view, collections: view.operation === 'recheck' ? view.collections : [] })),
    }));
    const end = (await this.liftings.of(tx, right)).filter(({ calledOff }) => !calledOff).at(-1);
    return {
      case: caseOf(await this.requests.decisions(tx, right.id)),
      places,
      end: end ? { from: end.from, letter: end.letter } : null,
    };
  }
}

/** A step that lifts what is on hold, or looks whether it is lifted. */
const endsIt = ({ part, view }: { part: string; view: { operation: string } }): boolean =>
  view.operation === 'lift' || (view.operation === 'recheck' && part.startsWith('lift/'));
