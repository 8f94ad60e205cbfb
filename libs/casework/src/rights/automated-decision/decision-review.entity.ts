import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What a review came to: the decision stands, is another one, is taken back; or none was found. */
export const REVIEW_OUTCOMES = ['upheld', 'changed', 'withdrawn', 'none-found'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** A human look at a decision that a computer took (GDPR Art. 22(3)): who looks, the person's own view, and what came of it. */
@Entity('decision_review')
@Unique('decision_review_once', ['requestedRightId', 'generation'])
export class DecisionReview {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  @Column({ type: 'integer', default: 1 })
  generation: number;

  /** Account of the colleague who looks; nobody else decides. */
  @Column({ name: 'reviewer_id', type: 'uuid', nullable: true })
  reviewerId: string | null;

  /** The person's own view, as they gave it. */
  @Column({ type: 'text', nullable: true })
  view: string | null;

  @Column({ name: 'view_on', type: 'date', nullable: true })
  viewOn: string | null;

  /** Key of the register's activity under which the decision was taken; null where none of them took it. */
  @Column({ type: 'text', nullable: true })
  activity: string | null;

  /** By a computer alone, with legal or similarly significant effect: what Art. 22(1) is about. */
  @Column({ type: 'boolean', nullable: true })
  covered: boolean | null;

  @Column({ type: 'text', nullable: true })
  outcome: ReviewOutcome | null;

  /** What was decided about the person by the computer, in their language. */
  @Column({ type: 'text', nullable: true })
  subject: string | null;

  /** What the computer actually applied to the person, and with which data, in their language (C-203/22). */
  @Column({ type: 'text', nullable: true })
  explanation: string | null;

  /** Why the outcome is what it is, in the person's language. */
  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  /** What holds from now on, in the person's language; null where nothing changes. */
  @Column({ name: 'new_decision', type: 'text', nullable: true })
  newDecision: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;
}
