import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '@habeas/domain';
import type { FilledLetter } from '../letters';
import type { OnPosting } from './clock-entry.entity';

/** One outward letter. One per event key, however often its job runs. */
@Entity('message')
@Index('message_to', { synchronize: false }) // on lower(to_address), queued_at: the migration's, which no decorator can say
@Index('message_to_post', { synchronize: false }) // of those that wait for the post: the migration's
export class Message {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('message_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'event_key', type: 'text', unique: true })
  eventKey: string;

  @Column({ type: 'text' })
  template: string;

  @Column({ type: 'text' })
  language: Language;

  /** Null for a letter on paper. */
  @Column({ name: 'to_address', type: 'text', nullable: true })
  toAddress: string | null;

  /** Where a letter on paper goes, line by line; null for a mail. */
  @Column({ name: 'postal_address', type: 'text', nullable: true })
  postalAddress: string | null;

  @Column({ name: 'from_name', type: 'text' })
  fromName: string;

  @Column({ name: 'from_address', type: 'text' })
  fromAddress: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'text' })
  html: string;

  /** What the letter says, block by block; null for one that was written before this was kept. */
  @Column({ type: 'jsonb', nullable: true })
  content: FilledLetter | null;

  @Column({ name: 'in_reply_to', type: 'text', nullable: true })
  inReplyTo: string | null;

  /** `to-post`: a colleague prints it and takes it to the post. */
  @Column({ type: 'text' })
  state: 'queued' | 'to-post' | 'sent' | 'failed';

  /** What the clock learns when this letter is posted; null for a mail, and for a letter of which no date depends. */
  @Column({ name: 'on_posting', type: 'jsonb', nullable: true })
  onPosting: OnPosting | null;

  @Column({ name: 'queued_at', type: 'timestamptz' })
  queuedAt: Date;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode: string | null;
}
