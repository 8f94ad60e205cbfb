import { Injectable } from '@nestjs/common';
import { firstInstantOf } from '@habeas/domain';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { type Request, RequestsRepository, RequestStates } from '../../requests';
import { isDoneAnew, type NewStep, type SourceStep, SourceSteps, StepOrders } from '../../sources';
import { LiftingRepository } from './lifting.repository';
import { Liftings, readLiftingKey } from './liftings';

const PAGE = 100;

/** Orders the end of a restriction at its sources for the day that was told, once the letter has left. By query (I3). */
@Injectable()
export class OrderLifts {
  constructor(
    private readonly liftings: LiftingRepository,
    private readonly standing: Liftings,
    private readonly steps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly transactions: Transactions,
  ) {}

  @RunsEvery('order-lifts', { seconds: 60 })
  async run(): Promise<void> {
    const letters = await this.transactions.run((tx) => this.liftings.unfollowed(tx, PAGE));
    for (const eventKey of letters) await this.transactions.run((tx) => this.order(tx, eventKey));
  }

  private async order(tx: Transaction, eventKey: string): Promise<void> {
    const { requestedRightId, generation, from } = readLiftingKey(eventKey);
    const right = await this.requests.right(tx, requestedRightId);
    if (!right) return;
    const request = await this.states.hold(tx, right.requestId);
    // Read again: a colleague may have called it off since.
    if ((await this.standing.standing(tx, right))?.eventKey !== eventKey) return;
    const steps = await this.steps.ofRight(tx, requestedRightId, generation);
    const restricted = steps.filter(
      (step) => step.operation === 'restrict' && step.state === 'done' && !isDoneAnew(step, steps),
    );
    const lifts = [];
    for (const step of restricted) lifts.push(await this.liftOf(tx, step, request, from));
    await this.steps.plan(tx, lifts);
  }

  /** The same data by the same keys, with whoever put it on hold. */
  private async liftOf(tx: Transaction, step: SourceStep, { zone }: Request, from: string): Promise<NewStep> {
    const told = await this.orders.open(step, tx);
    if (told.operation !== 'restrict') throw new RangeError('Only what was put on hold can be lifted');
    const { requestId, requestedRightId, generation, keyId, source, ordinal, round, part } = step;
    const order = { operation: 'lift' as const, keys: told.keys, order: { ...told.order, restricted: false } };
    const place = { requestId, requestedRightId, generation, keyId, source, ordinal, round, part };
    return { ...place, order, byPerson: step.by === 'person', dueAt: new Date(firstInstantOf(from, zone)) };
  }
}
