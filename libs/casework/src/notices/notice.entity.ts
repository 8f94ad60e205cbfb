import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { NoticeKind, NoticeState, NoticeWay } from './notice-view';

/** What one recipient is told of one right (GDPR Arts. 7(3), 17(2), 19): once, followed until it is answered. */
@Entity('notice')
@Index('notice_once', ['requestedRightId', 'kind', 'recipient', 'subject'], { unique: true })
@Index('notice_waiting', ['dueOn'], { where: `state = 'sent'` })
export class Notice {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The notice's own: the request's is the person's. */
  @Column({ type: 'text', unique: true })
  reference: string;

  @Index('notice_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  /** Key in the pack. */
  @Column({ type: 'text' })
  recipient: string;

  @Column({ type: 'text' })
  kind: NoticeKind;

  /** What of the right it is about, where the right has several parts (the field that was rectified). */
  @Column({ type: 'text', default: '' })
  subject: string;

  @Column({ type: 'text' })
  by: NoticeWay;

  /** Activities of the register under which the recipient has the data. */
  @Column({ type: 'text', array: true })
  activities: string[];

  /** Keys of the categories that were changed under them; null: all that the register has for them. */
  @Column({ type: 'text', array: true, nullable: true })
  categories: string[] | null;

  /** What was changed, sealed under the request's key; null where nothing but the kind is told. */
  @Column({ name: 'changes_file_id', type: 'uuid', nullable: true })
  changesFileId: string | null;

  @Column({ type: 'text' })
  state: NoticeState;

  @Column({ name: 'planned_at', type: 'timestamptz' })
  plannedAt: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  /** Day on which the recipient is asked again, while nothing came. */
  @Column({ name: 'due_on', type: 'date', nullable: true })
  dueOn: string | null;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ type: 'integer', default: 0 })
  chases: number;

  @Column({ name: 'escalated_at', type: 'timestamptz', nullable: true })
  escalatedAt: Date | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  /** `recipient`, `http`, or the id of the account. */
  @Column({ name: 'answered_by', type: 'text', nullable: true })
  answeredBy: string | null;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;
}
