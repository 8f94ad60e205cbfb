import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A person who must not be processed for a purpose, or must stay erased: recognised by a keyed hash, never readable. */
@Entity('suppression_entry')
@Index('suppression_entry_once', ['hash', 'purpose', 'brand'], { unique: true, where: 'lifted_at IS NULL' })
export class SuppressionEntry {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** `erased`, `direct-marketing`, or the key of an activity. */
  @Column({ type: 'text' })
  purpose: string;

  /** What kind of identifier is hashed: `email`, `phone_number`, ... */
  @Column({ name: 'identifier_type', type: 'text' })
  identifierType: string;

  /** HMAC-SHA-256 of the normalised identifier under a key of this purpose, 64 hexadecimal digits. */
  @Column({ type: 'text' })
  hash: string;

  /** Key of the brand; `*` for all. */
  @Column({ type: 'text', default: '*' })
  brand: string;

  /** The request by which it came to be. */
  @Index('suppression_entry_request')
  @Column({ name: 'request_id', type: 'uuid', nullable: true })
  requestId: string | null;

  /** The report of a sender of messages by which it came to be. */
  @Column({ name: 'report_id', type: 'uuid', nullable: true })
  reportId: string | null;

  @Column({ type: 'timestamptz' })
  since: Date;

  /** It stands already, and is told to the sources once more when the person moves to the systems of another brand. */
  @Column({ name: 'awaits_move', type: 'boolean', default: false })
  awaitsMove: boolean;

  @Column({ name: 'lifted_at', type: 'timestamptz', nullable: true })
  liftedAt: Date | null;
}
