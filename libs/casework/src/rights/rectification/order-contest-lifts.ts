import { Inject, Injectable } from '@nestjs/common';
import { addDays, firstInstantOf, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { type Request, RequestsRepository, RequestStates } from '../../requests';
import { isDoneAnew, type NewStep, type SourceStep, SourceSteps, StepOrders } from '../../sources';
import { readAnswerKey } from './contest-lifts';
import { ContestRepository } from './contest.repository';

const PAGE = 100;

/**
 * What was kept out of use while it was checked is used again from the day that the answer names, once that letter has left: the
 * person is told before (GDPR Art. 18(3)). By query, so that a lost job loses none (I3).
 */
@Injectable()
export class OrderContestLifts {
  constructor(
    private readonly answers: ContestRepository,
    private readonly steps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @RunsEvery('order-contest-lifts', { seconds: 60 })
  async run(): Promise<void> {
    const letters = await this.transactions.run((tx) => this.answers.unfollowed(tx, PAGE));
    for (const { requestedRightId, liftedFrom } of letters.map(readAnswerKey))
      await this.transactions.run((tx) => this.order(tx, requestedRightId, liftedFrom));
    const abandoned = await this.transactions.run((tx) => this.answers.abandoned(tx, PAGE));
    for (const id of abandoned) await this.transactions.run((tx) => this.order(tx, id, this.tomorrow()));
  }

  private tomorrow(): string {
    return addDays(localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone), 1);
  }

  private async order(tx: Transaction, requestedRightId: string, liftedFrom: string | null): Promise<void> {
    const right = await this.requests.right(tx, requestedRightId);
    if (!right || liftedFrom === null) return;
    const request = await this.states.hold(tx, right.requestId);
    const all = await this.steps.ofRequest(tx, request.id);
    const restricted = all.filter(
      (step) =>
        step.requestedRightId === requestedRightId &&
        step.operation === 'restrict' &&
        step.state === 'done' &&
        !isDoneAnew(step, all) &&
        !isHeldByRestriction(step, all),
    );
    const lifts = [];
    for (const step of restricted) lifts.push(await this.liftOf(tx, step, request, liftedFrom));
    await this.steps.plan(tx, lifts);
  }

  /** The same rows by the same keys. */
  private async liftOf(tx: Transaction, step: SourceStep, { zone }: Request, from: string): Promise<NewStep> {
    const told = await this.orders.open(step, tx);
    if (told.operation !== 'restrict') throw new RangeError('Only what was put on hold can be lifted');
    const { requestId, requestedRightId, generation, keyId, source, ordinal, round, part } = step;
    const order = { operation: 'lift' as const, keys: told.keys, order: { ...told.order, restricted: false } };
    const place = { requestId, requestedRightId, generation, keyId, source, ordinal, round, part };
    return { ...place, order, byPerson: step.by === 'person', dueAt: new Date(firstInstantOf(from, zone)) };
  }
}

/** The person's own restriction (Art. 18) stands there too: its end is told in a letter of its own. */
function isHeldByRestriction({ requestedRightId, source }: SourceStep, all: readonly SourceStep[]): boolean {
  const own = all.filter((step) => step.source === source && step.requestedRightId !== requestedRightId);
  const count = (operation: SourceStep['operation']) =>
    own.filter((step) => step.operation === operation && step.state === 'done' && !isDoneAnew(step, own)).length;
  return count('restrict') > count('lift');
}
