import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** As long as it stands, the file of a request is not purged: a dispute, or an inquiry of the authority, is about it. */
@Entity('purge_hold')
@Index('purge_hold_review', ['reviewOn'], { where: 'lifted_at IS NULL' })
@Index('purge_hold_standing', ['requestId'], { unique: true, where: 'lifted_at IS NULL' })
export class PurgeHold {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('purge_hold_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  reason: string;

  /** Day on which somebody says anew whether it is still needed; it stands until it is lifted. */
  @Column({ name: 'review_on', type: 'date' })
  reviewOn: string;

  @Column({ name: 'set_by', type: 'uuid' })
  setBy: string;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt: Date;

  @Column({ name: 'lifted_by', type: 'uuid', nullable: true })
  liftedBy: string | null;

  @Column({ name: 'lifted_at', type: 'timestamptz', nullable: true })
  liftedAt: Date | null;
}
