import { Injectable } from '@nestjs/common';
import type { SearchKey } from '@habeas/connectors';
import type { Transaction } from '@habeas/platform/database';
import { Notices } from '../../notices';
import type { Request, RequestedRight } from '../../requests';
import { type NewStep, type RegisteredSource, SourceRegistry, StepOrders } from '../../sources';
import { Suppressions } from '../../suppression';
import { WeighingBases } from './weighing-bases';

const SYSTEM = { kind: 'system' } as const;

/** Stops an activity for one person: in the ledger, at each source that holds data under it, at everybody who got them. */
@Injectable()
export class StopUpheld {
  constructor(
    private readonly bases: WeighingBases,
    private readonly suppressions: Suppressions,
    private readonly notices: Notices,
    private readonly orders: StepOrders,
    private readonly registry: SourceRegistry,
  ) {}

  /** Enters the ledger, orders the notices, and answers what the sources are to do. */
  async stop(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    activities: readonly string[],
    planSha256: string,
  ): Promise<NewStep[]> {
    if (activities.length === 0) return [];
    const { held } = await this.bases.of(tx, request, right);
    const steps: NewStep[] = [];
    for (const activity of activities) {
      await this.enter(tx, request, activity);
      const sources = new Set(held.filter((one) => one.activities.includes(activity)).map(({ source }) => source));
      for (const source of sources) {
        const step = await this.step(tx, request, right, activity, this.registry.get(source));
        if (step) steps.push({ ...step, planSha256 });
      }
    }
    // Apart from what stopped at once.
    const subject = `weighed/${right.generation}`;
    await this.notices.plan(tx, request, right, { kind: 'objection', activities, subject });
    return steps;
  }

  private async enter(tx: Transaction, { id }: Request, activity: string): Promise<void> {
    const keys: SearchKey[] = [];
    for (const { key } of this.registry.all) keys.push(...(await this.orders.keysFor(tx, id, key)));
    const own = [...new Map(keys.map((key) => [`${key.type} ${key.value}`, key])).values()];
    if (this.suppressions.read(own).every(({ canonical }) => canonical === null)) return;
    await this.suppressions.add(tx, { purpose: activity }, own, id, SYSTEM);
  }

  private async step(
    tx: Transaction,
    { id: requestId, keyId }: Request,
    { id: requestedRightId, generation }: RequestedRight,
    activity: string,
    source: RegisteredSource,
  ): Promise<NewStep | null> {
    const keys = await this.orders.keysFor(tx, requestId, source.key);
    if (keys.length === 0) return null;
    const order = { operation: 'suppress' as const, keys, order: { purpose: activity, channels: [] } };
    const place = { requestId, requestedRightId, generation, keyId, source: source.key, part: activity };
    return { ...place, byPerson: !knows(source, activity), order: { ...order, activities: [activity] } };
  }
}

/** Whether the source has a switch of its own for the activity; else its owner stops it. */
function knows({ dataset }: RegisteredSource, activity: string): boolean {
  return dataset.collections.some(({ suppression }) => suppression.some(({ purpose }) => purpose === activity));
}
