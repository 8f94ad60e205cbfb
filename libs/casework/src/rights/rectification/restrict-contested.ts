import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import type { Request, RequestedRight } from '../../requests';
import { SourceRegistry, SourceSteps, StepOrders } from '../../sources';
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
}
