import { Inject, Injectable } from '@nestjs/common';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { RunsEvery } from '@habeas/platform/queue';
import { Notices } from '../../notices';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities } from '../../register';
import { type Request, type RequestedRight, RequestsRepository, RequestStates } from '../../requests';
import { SourceRegistry, type SourceStep, SourceSteps, StepOrders } from '../../sources';
import { weighedUse } from '../weighed-use';
import { toWeigh } from './decide-weighing';
import { ObjectionRepository } from './objection.repository';
import { objectedPlaces } from './objected-places';
import { WeighingBases } from './weighing-bases';

const PAGE = 100;

/**
 * Keeps the data of an activity out of this use from the moment that a known person objects to it (GDPR Art. 18(1)(d)), source by
 * source as they answer: nobody waits for the slowest of them.
 */
@Injectable()
export class RestrictObjected {
  constructor(
    private readonly objections: ObjectionRepository,
    private readonly bases: WeighingBases,
    private readonly steps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly registry: SourceRegistry,
    private readonly notices: Notices,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly transactions: Transactions,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Finds the objections of which some sources have answered and others not yet. By query, so that a lost job loses none (I2). */
  @RunsEvery('restrict-objected', { seconds: 60 })
  async run(): Promise<void> {
    const waiting = await this.transactions.run((tx) => this.objections.answeredInPart(tx, PAGE));
    for (const id of waiting) await this.transactions.run((tx) => this.restrictFound(tx, id));
  }

  /** Orders it of every source that has answered; what stands already is not ordered twice. */
  async restrict(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const basis = await this.bases.of(tx, request, right);
    const activities = toWeigh(decisionActivities(this.pack), basis, right.asked?.activities ?? []);
    const { id: requestId, keyId } = request;
    const { id: requestedRightId, generation } = right;
    const planned = [];
    for (const activity of activities) {
      const places = objectedPlaces(activity, basis.held, (source) => this.registry.get(source).dataset);
      for (const { source, collections, byPerson } of places) {
        const keys = await this.orders.keysFor(tx, requestId, source);
        if (keys.length === 0) continue;
        const told = { operation: 'restrict' as const, order: { restricted: true, collections } };
        const place = { requestId, requestedRightId, generation, keyId, source, part: activity };
        planned.push({ ...place, byPerson, order: { ...told, keys, activities: [activity] } });
      }
    }
    await this.steps.plan(tx, planned);
    await this.steps.release(tx, requestId);
  }

  /** Whoever got these data is told that they are on hold, and that they are no longer (Art. 19). Once, however many sources have them. */
  async tell(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    const activity = weighedUse(right, step);
    if (activity === null) return;
    const kind = step.operation === 'lift' ? 'lifting' : 'restriction';
    const subject = `${step.generation}/${activity}`;
    await this.notices.plan(tx, request, right, { kind, activities: [activity], subject });
  }

  private async restrictFound(tx: Transaction, requestedRightId: string): Promise<void> {
    const known = await this.requests.right(tx, requestedRightId);
    if (!known) return;
    const request = await this.states.hold(tx, known.requestId);
    const right = await this.requests.right(tx, requestedRightId);
    if (right?.state === 'collecting') await this.restrict(tx, request, right);
  }
}
