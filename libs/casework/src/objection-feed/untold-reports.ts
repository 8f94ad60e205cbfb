import { Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import './jobs';
import { ObjectionFeedRepository } from './objection-feed.repository';

/** What one source could not be told of what senders reported. */
export interface UntoldReports {
  count: number;
  /** Codes of why, in alphabetical order. */
  because: string[];
}

/** What senders reported and a source refused, or does not take for now: the office sees it, and has it told once more. */
@Injectable()
export class UntoldReportsDesk {
  constructor(
    private readonly feed: ObjectionFeedRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** By the source's key; only sources for which there is something. */
  async bySource(tx: Transaction): Promise<Map<string, UntoldReports>> {
    const rows = await this.feed.untoldBySource(tx);
    return new Map(rows.map(({ source, ...untold }) => [source, untold]));
  }

  /** Orders that the source is told again of all that it refused. What it does not take for now is tried again anyway. */
  async tellAgain(tx: Transaction, source: string, actor: AuditActor): Promise<void> {
    const batches = await this.feed.planRefused(tx, source);
    for (const batchId of batches) await this.outbox.add(tx, 'tell-reported-stops', { batchId });
    const details = { source, operation: 'suppress', batches: batches.length };
    if (batches.length > 0) await this.audit.append(tx, { event: 'effect.retried', actor, details });
  }
}
