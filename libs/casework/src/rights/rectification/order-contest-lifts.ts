import { Injectable } from '@nestjs/common';
import { firstInstantOf } from '@habeas/domain';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { type Request, RequestsRepository, RequestStates } from '../../requests';
import { type NewStep, type SourceStep, SourceSteps, StepOrders } from '../../sources';
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
  ) {}

  @RunsEvery('order-contest-lifts', { seconds: 60 })
  async run(): Promise<void> {
    const letters = await this.transactions.run((tx) => this.answers.unfollowed(tx, PAGE));
    for (const eventKey of letters) await this.transactions.run((tx) => this.order(tx, eventKey));
  }

  private async order(tx: Transaction, eventKey: string): Promise<void> {
    const { requestedRightId, liftedFrom } = readAnswerKey(eventKey);
    const right = await this.requests.right(tx, requestedRightId);
    if (!right || liftedFrom === null) return;
    const request = await this.states.hold(tx, right.requestId);
    const all = await this.steps.ofRequest(tx, request.id);
    const restricted = all.filter(
      (step) =>
        step.requestedRightId === requestedRightId &&
        step.operation === 'restrict' &&
        step.state === 'done' &&
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
    own.filter((step) => step.operation === operation && step.state === 'done').length;
  return count('restrict') > count('lift');
}
