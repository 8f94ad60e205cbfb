import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The outcome for one requested right, activity and category. */
@Entity('decision')
export class Decision {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('decision_requested_right')
  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  @Column({ type: 'integer', default: 1 })
  generation: number;

  @Column({ type: 'text' })
  activity: string;

  @Column({ type: 'text' })
  category: string;

  @Column({ type: 'text' })
  outcome: 'granted' | 'refused' | 'partial' | 'kept-until' | 'not-applicable' | 'needs-person';

  @Column({ type: 'text' })
  article: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'integer', default: 0 })
  records: number;
}
