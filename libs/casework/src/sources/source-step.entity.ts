import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { MarkResult, SourceStepState, VerificationResult } from '@habeas/domain';

/**
 * What a step does to a source. `release` ends a preservation, `lift` a restriction; `verify` looks again at what was erased,
 * `reread` at a field that was put right, `recheck` at what was restricted, lifted or suppressed.
 */
export type StepOperation =
  'erase' | 'verify' | 'preserve' | 'release' | 'restrict' | 'lift' | 'rectify' | 'reread' | 'suppress' | 'recheck';

/** Operations that only look: they wait for nobody, and need no plan that is still approved. */
export const LOOKS: readonly StepOperation[] = ['verify', 'reread', 'recheck'];

/** What a second look at a field that was put right saw. */
export type RereadResult = 'as-corrected' | 'other-value' | 'row-gone';

/** What a step did or saw: numbers and the source's own instant, never a value. */
export interface StepEvidence {
  /** By the source's clock, as an ISO instant; for a verification by ours. */
  at: string;
  /** The source had done it before this call. */
  repeated: boolean;
  collections: {
    collection: string;
    affected: number;
    remaining: number;
    /** Looks only, as is `excess`: rows that should not be there, or are not as ordered. */
    result?: VerificationResult | MarkResult;
    excess?: number;
  }[];
  /** `reread` only. */
  reread?: RereadResult;
}

/** One thing done to one source, once: intent, effect, done with evidence. Its id is the effect's id at the source. */
@Entity('source_step')
@Index('source_step_once', ['requestedRightId', 'generation', 'source', 'operation', 'round', 'ordinal', 'part'], {
  unique: true,
  where: `state <> 'cancelled'`,
})
@Index('source_step_once_at_receipt', ['requestId', 'source', 'operation', 'round', 'ordinal'], {
  unique: true,
  where: `requested_right_id IS NULL AND state <> 'cancelled'`,
})
@Index('source_step_due', ['dueAt'], { where: `state = 'planned' AND job_id IS NULL` })
export class SourceStep {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('source_step_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  /** Null for what is done at receipt, before anybody knows what is asked. */
  @Column({ name: 'requested_right_id', type: 'uuid', nullable: true })
  requestedRightId: string | null;

  /** Collection of the right on which the step stands. */
  @Column({ type: 'integer', default: 1 })
  generation: number;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  operation: StepOperation;

  /** `person`: the source has no such operation, its owner does it. */
  @Column({ type: 'text' })
  by: 'connector' | 'person';

  /** 1 is the first; a look seven days later is round 2. */
  @Column({ type: 'integer', default: 1 })
  round: number;

  /** A step waits until all of its right with a smaller number have ended. Verifications wait for nobody. */
  @Column({ type: 'integer', default: 0 })
  ordinal: number;

  /** Tells several steps of one kind at one source apart: the fields that are put right. Never a value. */
  @Column({ type: 'text', default: '' })
  part: string;

  /** The approved plan that this step carries out; none for what needs no approval. */
  @Column({ name: 'plan_sha256', type: 'text', nullable: true })
  planSha256: string | null;

  /** Sealed under the request's key: keys, order and reach. */
  @Column({ name: 'order_file_id', type: 'uuid' })
  orderFileId: string;

  @Column({ name: 'key_id', type: 'uuid' })
  keyId: string;

  @Column({ type: 'text' })
  state: SourceStepState;

  /** Not before. */
  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  /** The run that was ordered for it; another one writes nothing. Null: none, the next look for due steps orders one. */
  @Column({ name: 'job_id', type: 'uuid', nullable: true })
  jobId: string | null;

  /** How often it was intended: from 1 on the source may have done it. */
  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode: string | null;

  @Column({ type: 'jsonb', nullable: true })
  evidence: StepEvidence | null;

  @CreateDateColumn({ name: 'planned_at', type: 'timestamptz' })
  plannedAt: Date;

  @Column({ name: 'last_try_at', type: 'timestamptz', nullable: true })
  lastTryAt: Date | null;

  @Column({ name: 'next_try_at', type: 'timestamptz', nullable: true })
  nextTryAt: Date | null;

  @Column({ name: 'done_at', type: 'timestamptz', nullable: true })
  doneAt: Date | null;
}
