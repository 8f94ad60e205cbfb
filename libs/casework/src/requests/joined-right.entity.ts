import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Whether both identities are proven to be one person's, or a colleague joined what is claimed. */
export type JoinedBecause = 'proven' | 'by-hand';

/** A right of a later request that is answered with the same right of an earlier one. Taken apart, it stays for the record. */
@Entity('joined_right')
@Index('joined_right_once', ['requestedRightId'], { unique: true, where: 'separated_at IS NULL' })
export class JoinedRight {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('joined_right_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  @Index('joined_right_first')
  @Column({ name: 'first_request_id', type: 'uuid' })
  firstRequestId: string;

  @Column({ name: 'first_right_id', type: 'uuid' })
  firstRightId: string;

  @Column({ type: 'text' })
  because: JoinedBecause;

  @Column({ name: 'joined_at', type: 'timestamptz' })
  joinedAt: Date;

  @Column({ name: 'separated_at', type: 'timestamptz', nullable: true })
  separatedAt: Date | null;

  /** The colleague who took them apart; null where the machine did. What a colleague took apart is not joined again by itself. */
  @Column({ name: 'separated_by', type: 'uuid', nullable: true })
  separatedBy: string | null;
}
