import { Injectable } from '@nestjs/common';
import type { RectificationOrder } from '@habeas/connectors';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { SourceRegistry } from './source-registry';
import type { RereadResult, SourceStep, StepEvidence } from './source-step.entity';
import { SourceSteps } from './source-steps';
import type { StepOrder } from './step-order';

const DAYS_UNTIL_SECOND_LOOK = 7;
const DAY_MS = 86_400_000;

/** What was put right is read again: at once, and when feeds and nightly loads have had a week to bring the old value back. */
@Injectable()
export class RereadSteps {
  constructor(
    private readonly sourceSteps: SourceSteps,
    private readonly registry: SourceRegistry,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** In the transaction in which a correction was recorded as done. What no program can read is not read again. */
  async follow(tx: Transaction, corrected: SourceStep, told: StepOrder & { operation: 'rectify' }): Promise<void> {
    if (told.as !== 'value' || this.registry.get(corrected.source).human !== null) return;
    const { collection, field, after } = told.order;
    const { requestId, requestedRightId, generation, keyId, source, ordinal, part, planSha256 } = corrected;
    const place = { requestId, requestedRightId, generation, keyId, source, ordinal, part, planSha256 };
    const order = {
      operation: 'reread' as const,
      keys: [...told.keys, ...told.thenFoundBy],
      field: { collection, field, row: this.rowOf(corrected.source, told.order), value: after },
    };
    const now = this.clock.now().getTime();
    await this.sourceSteps.plan(
      tx,
      [0, DAYS_UNTIL_SECOND_LOOK].map((days, index) => ({
        ...place,
        ...{ order, round: index + 1, dueAt: new Date(now + days * DAY_MS) },
      })),
    );
  }

  private rowOf(source: string, { collection, row }: Pick<RectificationOrder, 'collection' | 'row'>) {
    const fields = this.registry.get(source).dataset.collections.find(({ name }) => name === collection)?.fields;
    const key = fields?.find(({ primaryKey }) => primaryKey);
    return row === null || !key ? null : { field: key.name, value: row };
  }

  /** What the look says, as the ledger keeps it: never the value that was seen. */
  evidence(reread: RereadResult): StepEvidence {
    return { at: this.clock.now().toISOString(), repeated: false, collections: [], reread };
  }

  async note(tx: Transaction, { id, requestId, source, round, evidence }: SourceStep): Promise<void> {
    const result = evidence?.reread ?? 'row-gone';
    await this.audit.append(tx, {
      event: result === 'as-corrected' ? 'verification.passed' : 'verification.failed',
      actor: { kind: 'system' },
      requestId,
      details: { step: id, source, round, result },
    });
  }
}
