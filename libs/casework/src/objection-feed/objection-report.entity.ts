import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** That a sender reported that somebody wants no more messages. Of whom it speaks stands in the suppression ledger, as a keyed hash. */
@Entity('objection_report')
@Unique('objection_report_once', ['sender', 'eventId'])
export class ObjectionReport {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Key of the sender in the pack. */
  @Column({ type: 'text' })
  sender: string;

  /** The sender's own name for it: reported again, it is the same. */
  @Column({ name: 'event_id', type: 'uuid' })
  eventId: string;

  /** Keyed hash of all that it says, so that another event under the same name is seen. */
  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'text' })
  brand: string;

  /** When the person said so, as the sender says. */
  @Column({ name: 'said_at', type: 'timestamptz' })
  saidAt: Date;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  /** Link of the audit that tells of it. */
  @Column({ name: 'audit_seq', type: 'bigint', nullable: true })
  auditSeq: string | null;
}
