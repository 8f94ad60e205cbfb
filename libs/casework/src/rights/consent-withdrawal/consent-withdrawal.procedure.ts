import type { RequestedRightState } from '@habeas/domain';
import { FatalJobError } from '@habeas/platform/queue';
import type { Transaction } from '@habeas/platform/database';
import type { Request, RequestedRight } from '../../requests';
import type { SourceStep } from '../../sources';
import { StopChoices } from '../stop-choices';
import { StopProven } from '../stop-proven';
import { FulfilsRight, type SteppedRight } from '../right-procedure';

/** States in which the part that waits for the person to be known has not begun. */
const BEFORE: readonly RequestedRightState[] = ['awaiting-identity', 'collecting', 'with-person', 'not-identified'];

/** GDPR Art. 7(3): a consent ends as easily as it was given, at every source and everybody who relied on it. */
@FulfilsRight('consent-withdrawal')
export class ConsentWithdrawalProcedure implements SteppedRight {
  constructor(
    private readonly choices: StopChoices,
    private readonly proven: StopProven,
  ) {}

  plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    if (this.proven.concerns(right)) return this.planProven(tx, request, right);
    return this.choices.plan(tx, request, right);
  }

  collected(): Promise<void> {
    throw new FatalJobError('no-sources-asked');
  }

  async stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    if (this.proven.isBehind(right) && step.generation === right.generation) {
      if (BEFORE.includes(right.state)) return this.choices.stoppedFirst(tx, request, right, step);
      if (right.state === 'executing') await this.choices.confirmFirst(tx, request, right);
    }
    return this.choices.stepEnded(tx, request, right, step);
  }

  /** Where no source knows the purpose there is nothing to wait for. */
  private async planProven(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    await this.proven.plan(tx, request, right);
    if (right.state === 'executing') await this.choices.answerWhenDone(tx, request, right);
  }
}
