import { Inject, Injectable } from '@nestjs/common';
import { addDays, firstInstantOf, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { type NewStep, type SourceStep, SourceSteps, StepOrders } from '../../sources';
import { weighedUse } from '../weighed-use';
import { ObjectionRepository } from './objection.repository';
import { readAnswerKey } from './objection-key';

const PAGE = 100;

/**
 * What was on hold while an objection was weighed, and goes on, is used again from the day that the answer names, once that letter has
 * left: the person is told before (GDPR Art. 18(3)). By query, so that a lost job loses none (I3).
 */
@Injectable()
export class OrderObjectionLifts {
  constructor(
    private readonly objections: ObjectionRepository,
    private readonly steps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  @RunsEvery('order-objection-lifts', { seconds: 60 })
  async run(): Promise<void> {
    const letters = await this.transactions.run((tx) => this.objections.unfollowed(tx, PAGE));
    for (const { requestedRightId, liftedFrom } of letters.map(readAnswerKey))
      if (liftedFrom !== null) await this.transactions.run((tx) => this.lift(tx, requestedRightId, liftedFrom, true));
    const abandoned = await this.transactions.run((tx) => this.objections.abandoned(tx, PAGE));
    for (const id of abandoned) await this.transactions.run((tx) => this.lift(tx, id, this.tomorrow(), false));
  }

  private tomorrow(): string {
    return addDays(localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone), 1);
  }

  /** @param decided whether only what was refused is lifted; of an objection that was taken back all of it is */
  private async lift(tx: Transaction, requestedRightId: string, from: string, decided: boolean): Promise<void> {
    const right = await this.requests.right(tx, requestedRightId);
    if (!right) return;
    const request = await this.states.hold(tx, right.requestId);
    const decisions = await this.requests.decisions(tx, requestedRightId);
    const refused = new Set(decisions.flatMap(({ activity, outcome }) => (outcome === 'refused' ? [activity] : [])));
    const steps = await this.steps.ofRequest(tx, request.id);
    const lifts = [];
    for (const step of steps)
      if (isRestricted(step, right) && (!decided || refused.has(step.part)))
        lifts.push(await this.liftOf(tx, step, request, from));
    await this.steps.plan(tx, lifts);
  }

  /** The same data by the same keys, with whoever put them on hold. */
  private async liftOf(tx: Transaction, step: SourceStep, { zone }: Request, from: string): Promise<NewStep> {
    const told = await this.orders.open(step, tx);
    if (told.operation !== 'restrict') throw new RangeError('Only what was put on hold can be lifted');
    const { requestId, requestedRightId, generation, keyId, source, ordinal, round, part } = step;
    const order = { ...told, operation: 'lift' as const, order: { ...told.order, restricted: false } };
    const place = { requestId, requestedRightId, generation, keyId, source, ordinal, round, part };
    return { ...place, order, byPerson: step.by === 'person', dueAt: new Date(firstInstantOf(from, zone)) };
  }
}

/** The step itself, not one that was ordered anew after a look: the same data by the same keys. */
function isRestricted(step: SourceStep, right: RequestedRight): boolean {
  const { requestedRightId, operation, state, part } = step;
  return (
    requestedRightId === right.id && operation === 'restrict' && state === 'done' && weighedUse(right, step) === part
  );
}
