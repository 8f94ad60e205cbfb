import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { Notices } from '../../notices';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import type { Request, RequestedRight } from '../../requests';
import { SourceRegistry, type SourceStep, SourceSteps, StepOrders } from '../../sources';
import { activityKeys } from '../held-data';
import type { FieldPlace } from './correction';

/**
 * Keeps data out of use while their accuracy is checked (GDPR Art. 18(1)(a)), where the rows that carry them have a flag that the
 * source honours. Nothing else of the person is stopped for it.
 */
@Injectable()
export class RestrictContested {
  constructor(
    private readonly steps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly registry: SourceRegistry,
    private readonly notices: Notices,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Once for each collection, however many of its fields are contested. */
  async restrict(
    tx: Transaction,
    { id: requestId, keyId }: Request,
    { id: requestedRightId, generation }: RequestedRight,
    { source, collection }: FieldPlace,
  ): Promise<void> {
    const { dataset, connector } = this.registry.get(source);
    const flagged = dataset.collections.find(({ name }) => name === collection)?.restriction;
    if (!flagged || !connector.operations.has('restrict')) return;
    const keys = await this.orders.keysFor(tx, requestId, source);
    const order = { operation: 'restrict' as const, keys, order: { restricted: true, collections: [collection] } };
    const place = { requestId, requestedRightId, generation, keyId, source, part: collection };
    await this.steps.plan(tx, [{ ...place, order }]);
    await this.steps.release(tx, requestId);
  }

  /** Whoever got these data is told that they are on hold, and that they are no longer (Art. 19). */
  async tell(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void> {
    const { source, operation, generation } = step;
    const part = contestedCollection(step);
    const declared = this.registry.get(source).dataset.collections.find(({ name }) => name === part);
    if (!declared) return;
    const activities = activityKeys(this.pack, declared.activities);
    const categories = new Map(activities.map((activity) => [activity, [declared.category ?? 'other']]));
    const kind = operation === 'lift' ? 'lifting' : 'restriction';
    await this.notices.plan(tx, request, right, {
      kind,
      activities,
      categories,
      subject: `${generation}/${source}/${part}`,
    });
  }
}

/** What a step keeps out of use: its part; of one that was ordered anew, the last of it. */
function contestedCollection({ part }: Pick<SourceStep, 'part'>): string {
  return part.slice(part.lastIndexOf('/') + 1);
}
