import { Injectable } from '@nestjs/common';
import type { CollectionCount } from '@habeas/connectors';
import { verifyErasure } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import type { SourceStep, StepEvidence } from './source-step.entity';
import { SourceStepRepository } from './source-step.repository';
import { SourceSteps } from './source-steps';
import type { StepOrder } from './step-order';

const DAYS_UNTIL_SECOND_LOOK = 7;
const DAY_MS = 86_400_000;

/** What was erased is asked for again: at once, and when feeds and nightly loads have had a week to bring it back. */
@Injectable()
export class VerificationSteps {
  constructor(
    private readonly steps: SourceStepRepository,
    private readonly sourceSteps: SourceSteps,
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
