import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { ObjectionReport } from './objection-report.entity';
import { ReportedBatch, ReportedStop } from './reported-stop.entity';

@Injectable()
export class ObjectionFeedRepository {
  /** Null when the sender has reported an event of this name before. */
  async insertOnce(tx: Transaction, fresh: Omit<ObjectionReport, 'id'>): Promise<string | null> {
    const insert = tx.getRepository(ObjectionReport).createQueryBuilder().insert().values(fresh);
    const inserted = await insert.orIgnore().returning('id').execute();
    return (inserted.raw as { id: string }[])[0]?.id ?? null;
  }

  contentOf(tx: Transaction, sender: string, eventId: string): Promise<ObjectionReport> {
    return tx.getRepository(ObjectionReport).findOneByOrFail({ sender, eventId });
  }

  async audited(tx: Transaction, id: string, seq: number): Promise<void> {
    await tx.getRepository(ObjectionReport).update({ id }, { auditSeq: String(seq) });
  }

  async addBatch(tx: Transaction, keyId: string, fileId: string): Promise<string> {
    return (await tx.getRepository(ReportedBatch).save({ keyId, fileId })).id;
  }

  async addStops(
    tx: Transaction,
    stops: Pick<ReportedStop, 'batchId' | 'reportId' | 'source' | 'purpose' | 'channel'>[],
  ) {
    const planned = { state: 'planned' as const, attempts: 0, errorCode: null, evidence: null, doneAt: null };
    await tx.getRepository(ReportedStop).insert(stops.map((stop) => ({ ...stop, ...planned })));
  }

  isUsed(tx: Transaction, keyId: string): Promise<boolean> {
    return tx.getRepository(ReportedBatch).existsBy({ keyId });
  }

  batch(tx: Transaction, id: string): Promise<ReportedBatch | null> {
    return tx.getRepository(ReportedBatch).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  saveBatch(tx: Transaction, batch: ReportedBatch): Promise<ReportedBatch> {
    return tx.getRepository(ReportedBatch).save(batch);
  }

  open(tx: Transaction, batchId: string): Promise<ReportedStop[]> {
    const where = { batchId, state: 'planned' as const };
    return tx.getRepository(ReportedStop).find({ where, order: { source: 'ASC', id: 'ASC' } });
  }

  isRefusedSomewhere(tx: Transaction, batchId: string): Promise<boolean> {
    return tx.getRepository(ReportedStop).existsBy({ batchId, state: 'refused' });
  }

  /** What each source refused or could not be told so far, in the order of their keys. */
  untoldBySource(tx: Transaction): Promise<{ source: string; count: number; because: string[] }[]> {
    return tx.query(
      `select source, count(distinct report_id)::int as count, array_agg(distinct error_code order by error_code) as because
       from reported_stop where state <> 'done' and error_code is not null group by source order by source`,
    );
  }

  /** Plans again what the source refused. Answers the batches that it came in. */
  async planRefused(tx: Transaction, source: string): Promise<string[]> {
    const [rows] = await tx.query<[{ batchId: string }[], number]>(
      `update reported_stop set state = 'planned', error_code = null where state = 'refused' and source = $1
       returning batch_id as "batchId"`,
      [source],
    );
    return [...new Set(rows.map(({ batchId }) => batchId))].sort();
  }

  /** The sender's name of each event of a batch, by report. */
  async eventNames(tx: Transaction, batchId: string): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; eventId: string }[]>(
      `select r.id, r.event_id as "eventId" from objection_report r
       where r.id in (select report_id from reported_stop where batch_id = $1)`,
      [batchId],
    );
    return new Map(rows.map(({ id, eventId }) => [id, eventId]));
  }

  saveStop(tx: Transaction, stop: ReportedStop): Promise<ReportedStop> {
    return tx.getRepository(ReportedStop).save(stop);
  }
}
