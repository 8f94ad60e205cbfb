import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A reminder that went out: once per request, matter, date and step. A new date starts the ladder anew. */
@Entity('reminder')
@Unique('reminder_once', ['requestId', 'matter', 'answerBy', 'step'])
export class Reminder {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  /** Key of the matter whose date it is; empty for the legal date of the request. */
  @Column({ type: 'text', default: '' })
  matter: string;

  @Column({ name: 'answer_by', type: 'date' })
  answerBy: string;

  /** Working days left (10, 5, 3, 1), or `overdue`; told to somebody above, that before it (`officer-3`, `head-overdue`). */
  @Column({ type: 'text' })
  step: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt: Date;
}
