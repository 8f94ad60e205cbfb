import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { SourceTaskState } from '@habeas/domain';

/** What a source is asked: everything it holds, or how much and what must be known to decide. */
export type TaskOperation = 'export' | 'count';

/** One source, one requested right, one operation. */
@Entity('source_task')
@Unique('source_task_once', ['requestedRightId', 'source', 'operation', 'generation'])
export class SourceTask {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('source_task_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  operation: TaskOperation;

  /** Storage key under which the answer is sealed: the request's. */
  @Column({ name: 'key_id', type: 'uuid' })
  keyId: string;

  /** A right that is collected again starts a new generation; the old answers stay as they were. */
  @Column({ type: 'integer', default: 1 })
  generation: number;

  @Column({ type: 'text' })
  state: SourceTaskState;

  @Column({ name: 'waits_for', type: 'text', array: true, default: '{}' })
  waitsFor: string[];

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  /** How many keys of others the last answer was searched with; when more are found later, the source is asked again. */
  @Column({ name: 'keys_used', type: 'integer', default: 0 })
  keysUsed: number;

  @Column({ type: 'integer', default: 0 })
  records: number;

  @Column({ type: 'integer', default: 0 })
  files: number;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode: string | null;

  /** Written by the office in the person's language: they read it. */
  @Column({ name: 'exempt_reason', type: 'text', nullable: true })
  exemptReason: string | null;

  /** Keys of the pack's exemptions that the source's owner chose: the person reads their sentences. */
  @Column({ name: 'exempt_grounds', type: 'text', array: true, default: '{}' })
  exemptGrounds: string[];

  /** The owner's own words; the office reads them, the person never does. */
  @Column({ name: 'exempt_words', type: 'text', nullable: true })
  exemptWords: string | null;

  /** Nobody was asked: the person must say more before it can be searched, and `exemptReason` says what, in their language. */
  @Column({ name: 'not_searched', type: 'boolean', default: false })
  notSearched: boolean;

  @Column({ name: 'last_try_at', type: 'timestamptz', nullable: true })
  lastTryAt: Date | null;

  @Column({ name: 'next_try_at', type: 'timestamptz', nullable: true })
  nextTryAt: Date | null;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
