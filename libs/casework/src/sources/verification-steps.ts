import { Injectable } from '@nestjs/common';
import type { CollectionCount } from '@habeas/connectors';
import { verifyErasure } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { FileUnreadable } from '@habeas/platform/storage';
import { Audit } from '../audit';
import type { SourceStep, StepEvidence } from './source-step.entity';
import { SourceStepRepository } from './source-step.repository';
import { SourceSteps } from './source-steps';
import type { StepOrder } from './step-order';
import { StepOrders } from './step-orders';

const DAYS_UNTIL_SECOND_LOOK = 7;
const DAY_MS = 86_400_000;
const PAGE = 200;

/** What was erased is asked for again: at once, and when feeds and nightly loads have had a week to bring it back. */
@Injectable()
export class VerificationSteps {
  constructor(
    private readonly steps: SourceStepRepository,
    private readonly sourceSteps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** In the transaction in which an erasure was recorded as done. */
  async follow(tx: Transaction, erased: SourceStep, order: StepOrder & { operation: 'erase' }): Promise<void> {
    const { keys, reach, expected } = order;
    const now = this.clock.now().getTime();
    const { requestId, requestedRightId, generation, keyId, source, ordinal, planSha256 } = erased;
    const place = { requestId, requestedRightId, generation, keyId, source, ordinal, planSha256 };
    await this.sourceSteps.plan(
      tx,
      [0, DAYS_UNTIL_SECOND_LOOK].map((days, index) => ({
        ...place,
        round: index + 1,
        dueAt: new Date(now + days * DAY_MS),
        order: { operation: 'verify' as const, keys, reach, expected },
      })),
    );
  }

  /**
   * One more look at what was erased from a source, now: it was restored from a backup, or loaded anew. Orders are read page by
   * page, each erasure in a transaction of its own. What is there again is found by the run of the step.
   * @returns how many looks were ordered, and of how many erasures the order can no longer be read: their file was purged
   */
  async again(source: string, { dryRun }: { dryRun: boolean }): Promise<{ ordered: number; purged: number }> {
    const counts = { ordered: 0, purged: 0 };
    for (let after: string | null = null; ;) {
      const page: SourceStep[] = await this.transactions.run((tx) => this.steps.erasedFrom(tx, source, after, PAGE));
      for (const erased of page) counts[(await this.lookAgain(erased, dryRun)) ? 'ordered' : 'purged'] += 1;
      if (page.length < PAGE) return counts;
      after = page.at(-1)?.id ?? null;
    }
  }

  private async lookAgain(erased: SourceStep, dryRun: boolean): Promise<boolean> {
    const order = await this.orders.open(erased).catch((error: unknown) => {
      if (error instanceof FileUnreadable) return null;
      throw error;
    });
    if (order?.operation !== 'erase') return false;
    const { keys, reach, expected } = order;
    if (dryRun) return true;
    const { requestId, requestedRightId, generation, keyId, source, ordinal, planSha256 } = erased;
    await this.transactions.run(async (tx) => {
      const place = { requestId, requestedRightId, generation, keyId, source, ordinal, planSha256 };
      const round = (await this.steps.lastRound(tx, erased)) + 1;
      await this.sourceSteps.plan(tx, [{ ...place, round, order: { operation: 'verify', keys, reach, expected } }]);
      await this.sourceSteps.release(tx, requestId);
    });
    return true;
  }

  /** What the source's answer says of the erasure, collection by collection. */
  async judge(
    tx: Transaction,
    step: SourceStep,
    order: StepOrder & { operation: 'verify' },
    counted: CollectionCount[],
  ): Promise<StepEvidence> {
    const seenGone = await this.seenGone(tx, step);
    const at = this.clock.now().toISOString();
    const collections = verifyErasure(order.expected, counted, seenGone);
    return { at, repeated: false, collections: collections.map((collection) => ({ affected: 0, ...collection })) };
  }

  async note(tx: Transaction, { id, requestId, source, round, evidence }: SourceStep): Promise<void> {
    const present = evidence?.collections.filter(({ result }) => result !== 'gone') ?? [];
    await this.audit.append(tx, {
      event: present.length === 0 ? 'verification.passed' : 'verification.failed',
      actor: { kind: 'system' },
      requestId,
      details: {
        step: id,
        source,
        round,
        collections: present.map(({ collection, result }) => `${collection}: ${result}`).join(', '),
        excess: present.reduce((sum, { excess }) => sum + (excess ?? 0), 0),
      },
    });
  }

  private async seenGone(tx: Transaction, step: SourceStep): Promise<Set<string>> {
    const earlier = (await this.steps.ofRequest(tx, step.requestId)).filter(
      ({ requestedRightId, generation, source, operation, round, state }) =>
        operation === 'verify' &&
        state === 'done' &&
        source === step.source &&
        requestedRightId === step.requestedRightId &&
        generation === step.generation &&
        round < step.round,
    );
    const collections = earlier.flatMap(({ evidence }) => evidence?.collections ?? []);
    return new Set(collections.filter(({ result }) => result === 'gone').map(({ collection }) => collection));
  }
}
