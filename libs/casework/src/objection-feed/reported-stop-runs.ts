import { Injectable } from '@nestjs/common';
import type { EffectEvidence, SourceError } from '@habeas/connectors';
import type { AuditDetails, AuditEvent } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import type { JobRun } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { Audit } from '../audit';
import { ObjectionFeedRepository } from './objection-feed.repository';
import type { ReportedStop } from './reported-stop.entity';

/** The transactions of telling one source of one report: intent before, evidence after. */
@Injectable()
export class ReportedStopRuns {
  constructor(
    private readonly feed: ObjectionFeedRepository,
    private readonly files: FileStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async begin(tx: Transaction, stop: ReportedStop, run: JobRun): Promise<void> {
    await run.fence(tx);
    stop.attempts += 1;
    await this.feed.saveStop(tx, stop);
    await this.note(tx, stop, 'effect.intended');
  }

  async record(tx: Transaction, stop: ReportedStop, { at, collections, repeated }: EffectEvidence, run: JobRun) {
    await run.fence(tx);
    Object.assign(stop, { state: 'done', errorCode: null, doneAt: this.clock.now() });
    stop.evidence = { at, collections, repeated };
    await this.feed.saveStop(tx, stop);
    const sum = (of: 'affected' | 'remaining') => collections.reduce((total, one) => total + one[of], 0);
    await this.note(tx, stop, 'effect.done', { affected: sum('affected'), remaining: sum('remaining'), repeated });
  }

  /** What may still come is tried again; what the source cannot do stands as refused until a colleague has it told again. */
  async fail(tx: Transaction, stop: ReportedStop, error: SourceError, run: JobRun): Promise<void> {
    await run.fence(tx);
    stop.errorCode = error.code;
    if (!error.retryable) stop.state = 'refused';
    await this.feed.saveStop(tx, stop);
    await this.note(tx, stop, error.retryable ? 'effect.error' : 'effect.refused', { error: error.code });
  }

  /**
   * Ends the job when every source has answered. Once each has done it, nobody can read any longer what they were told. Answers what is
   * still open.
   */
  async end(tx: Transaction, batchId: string, run: JobRun): Promise<ReportedStop[]> {
    await run.fence(tx);
    const open = await this.feed.open(tx, batchId);
    if (open.length > 0) return open;
    const batch = await this.feed.batch(tx, batchId);
    if (batch?.fileId && !(await this.feed.isRefusedSomewhere(tx, batchId))) {
      await this.files.forget(tx, [batch.fileId]);
      await this.files.destroyKey(tx, batch.keyId);
      await this.feed.saveBatch(tx, { ...batch, fileId: null });
    }
    await run.finish(tx);
    return [];
  }

  private async note(tx: Transaction, stop: ReportedStop, event: AuditEvent, counts: AuditDetails = {}) {
    const { id, reportId, source, attempts } = stop;
    const details = { step: id, report: reportId, source, operation: 'suppress', attempt: attempts, ...counts };
    await this.audit.append(tx, { event, actor: { kind: 'system' }, details });
  }
}
