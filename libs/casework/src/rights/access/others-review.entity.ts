import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { OthersGround, OthersKind, OthersOutcome } from '@habeas/domain';

/** Values of one field of one collection that may speak of others, and what was decided about them. Holds no value. */
@Entity('others_review')
@Unique('others_review_once', ['requestedRightId', 'generation', 'source', 'collection', 'field'])
export class OthersReview {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('others_review_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  @Column({ type: 'integer' })
  generation: number;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  collection: string;

  @Column({ type: 'text' })
  field: string;

  @Column({ type: 'text' })
  kind: OthersKind;

  /** Rows that have a value. */
  @Column({ type: 'integer' })
  records: number;

  /** Of these, rows in which a number or an address of somebody else was seen. */
  @Column({ type: 'integer' })
  seen: number;

  /** Null while nobody has decided. */
  @Column({ type: 'text', nullable: true })
  outcome: OthersOutcome | null;

  @Column({ type: 'text', nullable: true })
  ground: OthersGround | null;

  /** Account of the colleague; null with an outcome: the policy's rule. */
  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;
}
