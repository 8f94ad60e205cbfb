import { Injectable } from '@nestjs/common';
import type { SearchKey } from '@habeas/connectors';
import type { Transaction } from '@habeas/platform/database';
import { FileUnreadable } from '@habeas/platform/storage';
import type { SourceStep } from './source-step.entity';
import { SourceStepRepository } from './source-step.repository';
import { StepOrders } from './step-orders';

/** What other rights keep on hold of the same person at the same source. */
@Injectable()
export class OtherHolds {
  constructor(
    private readonly steps: SourceStepRepository,
    private readonly orders: StepOrders,
  ) {}

  /**
   * Holds that were set after this one was lifted and still stand: the collections of each; empty: all that carry the flag.
   * @param keys by which the person is found at the source
   */
  async since(tx: Transaction, lift: SourceStep, keys: readonly SearchKey[]): Promise<string[][]> {
    if (lift.doneAt === null) return [];
    const held: string[][] = [];
    for (const step of await this.steps.restrictedSince(tx, lift.source, lift.doneAt)) {
      const isOwn = step.requestedRightId === lift.requestedRightId && step.generation === lift.generation;
      if (isOwn || (await this.isLifted(tx, step))) continue;
      const collections = await this.ofPerson(tx, step, keys);
      if (collections) held.push(collections);
    }
    return held;
  }

  /** Its collections, where it is about whoever one of the keys finds. Null where its request was purged: nothing tells any more. */
  private async ofPerson(tx: Transaction, step: SourceStep, keys: readonly SearchKey[]): Promise<string[] | null> {
    const told = await this.orders.open(step, tx).catch((error: unknown) => {
      if (error instanceof FileUnreadable) return null;
      throw error;
    });
    if (told?.operation !== 'restrict') return null;
    const isSame = told.keys.some((one) => keys.some(({ type, value }) => type === one.type && value === one.value));
    return isSame ? told.order.collections : null;
  }

  private async isLifted(tx: Transaction, { requestId, ...place }: SourceStep): Promise<boolean> {
    return (await this.steps.ofRequest(tx, requestId)).some(
      ({ operation, state, source, requestedRightId, generation, part }) =>
        operation === 'lift' &&
        state === 'done' &&
        source === place.source &&
        requestedRightId === place.requestedRightId &&
        generation === place.generation &&
        part === place.part,
    );
  }
}
