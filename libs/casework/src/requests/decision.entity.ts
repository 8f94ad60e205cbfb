import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { DecisionOutcome, FollowingWork } from '@habeas/domain';

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
  outcome: DecisionOutcome;

  @Column({ type: 'text' })
  article: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'integer', default: 0 })
  records: number;

  /** Name of the rule that gave the outcome. */
  @Column({ type: 'text', default: '' })
  rule: string;

  /** Term of the W3C DPV. */
  @Column({ type: 'text', nullable: true })
  dpv: string | null;

  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ type: 'text', nullable: true })
  collection: string | null;

  /** First day on which nothing keeps the data. */
  @Column({ type: 'date', nullable: true })
  until: string | null;

  /** The trigger that has not happened yet, where there is no day. */
  @Column({ name: 'until_event', type: 'text', nullable: true })
  untilEvent: string | null;

  @Column({ type: 'jsonb', default: [] })
  work: FollowingWork[];

  /** What a colleague must answer, in words, and the role that answers. */
  @Column({ type: 'text', nullable: true })
  question: string | null;

  @Column({ name: 'question_owner', type: 'text', nullable: true })
  questionOwner: string | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy: string | null;
}

type Filled = 'rule' | 'dpv' | 'source' | 'collection' | 'until' | 'untilEvent' | 'work' | 'question' | 'questionOwner';

/** A decision to be written; what is left out has nothing to say. */
export type NewDecision = Omit<Decision, 'id' | Filled | 'answeredBy'> & Partial<Pick<Decision, Filled | 'answeredBy'>>;
