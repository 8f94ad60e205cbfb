import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { EffectEvidence } from '@habeas/connectors';

/** What came in one call, while a source is still to be told of it: the addresses and numbers, sealed under a key of their own. */
@Entity('reported_batch')
export class ReportedBatch {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'key_id', type: 'uuid' })
  keyId: string;

  /** Null once every source has done it: nothing can be read any more. */
  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId: string | null;
}

/** One source that is to stop what was reported, once. Its id is the effect's id at the source. */
@Entity('reported_stop')
@Index('reported_stop_open', ['batchId'], { where: `state = 'planned'` })
@Index('reported_stop_untold', ['source'], { where: `state <> 'done'` })
export class ReportedStop {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'batch_id', type: 'uuid' })
  batchId: string;

  @Index('reported_stop_report')
  @Column({ name: 'report_id', type: 'uuid' })
  reportId: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  purpose: string;

  /** Null: the source stops the purpose as a whole. */
  @Column({ type: 'text', nullable: true })
  channel: string | null;

  /** `refused`: the source says that it cannot; `errorCode` says why. */
  @Column({ type: 'text' })
  state: 'planned' | 'done' | 'refused';

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode: string | null;

  /** Numbers and the source's own instant, never a value. */
  @Column({ type: 'jsonb', nullable: true })
  evidence: Pick<EffectEvidence, 'at' | 'collections' | 'repeated'> | null;

  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt: Date | null;
}
