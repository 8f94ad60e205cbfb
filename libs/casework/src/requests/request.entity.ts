import { Column, Entity, Index, PrimaryGeneratedColumn, VersionColumn } from 'typeorm';
import type { AssuranceLevel, ClockPolicy, Language, MoveStanding, RequestState } from '@habeas/domain';
import type { RequestChannel } from './request-view';

/** What a person asked, once, through one channel. Dates are recomputed from the clock ledger and must equal what stands here. */
@Entity('request')
export class Request {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text', unique: true })
  reference: string;

  @Column({ type: 'text' })
  brand: string;

  @Column({ type: 'text' })
  language: Language;

  @Column({ type: 'text' })
  channel: RequestChannel;

  /** A form sends it so that a repeated post opens nothing new; a mail's is the digest of its bytes. */
  @Column({ name: 'arrival_key', type: 'text', unique: true })
  arrivalKey: string;

  @Column({ name: 'requester_name', type: 'text', nullable: true })
  requesterName: string | null;

  /** Where the requester wrote from. Nothing personal is ever sent there. */
  @Column({ name: 'reply_address', type: 'text', nullable: true })
  replyAddress: string | null;

  /** Where a letter on paper came from, line by line, for the acknowledgement by post. Nothing personal is ever sent there. */
  @Column({ name: 'postal_address', type: 'text', nullable: true })
  postalAddress: string | null;

  @Column({ type: 'text' })
  kind: string;

  @Index('request_needs_person', { where: 'needs_person_because IS NOT NULL' })
  @Column({ name: 'needs_person_because', type: 'text', nullable: true })
  needsPersonBecause: string | null;

  @Column({ name: 'corrected_by', type: 'uuid', nullable: true })
  correctedBy: string | null;

  @Column({ name: 'corrected_at', type: 'timestamptz', nullable: true })
  correctedAt: Date | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ type: 'text' })
  zone: string;

  @Column({ name: 'clock_policy', type: 'jsonb' })
  clockPolicy: ClockPolicy;

  @Column({ name: 'policy_version', type: 'text' })
  policyVersion: string;

  @Column({ name: 'receipt_date', type: 'date' })
  receiptDate: string;

  @Column({ type: 'date' })
  due: string;

  @Column({ name: 'due_instant', type: 'timestamptz' })
  dueInstant: Date;

  @Column({ name: 'extension_notice_by', type: 'date' })
  extensionNoticeBy: string;

  /** Null until a valid extension notice was sent. */
  @Column({ name: 'extended_due', type: 'date', nullable: true })
  extendedDue: string | null;

  @Column({ name: 'due_if_pause_holds', type: 'date' })
  dueIfPauseHolds: string;

  @Column({ name: 'internal_target', type: 'date' })
  internalTarget: string;

  /** The strict date in force: `extendedDue` if there is one, else `due`. The queue is ordered by it. */
  @Index('request_answer_by')
  @Column({ name: 'answer_by', type: 'date' })
  answerBy: string;

  @Index('request_state')
  @Column({ type: 'text' })
  state: RequestState;

  @Column({ type: 'text', default: 'none' })
  assurance: AssuranceLevel;

  @Column({ name: 'assignee_id', type: 'uuid', nullable: true })
  assigneeId: string | null;

  /** Storage key of everything kept for this request; destroying it makes all of it unreadable. */
  @Column({ name: 'key_id', type: 'uuid' })
  keyId: string;

  /** Whose rules hold, as of receipt, where the brand's customers move to another's systems; null: they do not. */
  @Column({ name: 'move_standing', type: 'text', nullable: true })
  moveStanding: MoveStanding | null;

  /** The customer's own day, as a source gave it when the person was located; null: not known. */
  @Column({ name: 'moves_on', type: 'date', nullable: true })
  movesOn: string | null;

  /** The source that gave the day. */
  @Column({ name: 'move_source', type: 'text', nullable: true })
  moveSource: string | null;

  /** When the sources had been asked for the day, whatever they answered. */
  @Column({ name: 'move_noted_at', type: 'timestamptz', nullable: true })
  moveNotedAt: Date | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @VersionColumn()
  version: number;
}
