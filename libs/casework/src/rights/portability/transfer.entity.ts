import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { TransferState } from '../../requests';

/** A person's wish that their file goes straight to another organisation (GDPR Art. 20(2)), and how far it is. */
@Entity('transfer')
@Unique('transfer_once', ['requestedRightId'])
export class Transfer {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('transfer_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  /** Key in the pack; null where the person named an organisation that the pack does not. */
  @Column({ type: 'text', nullable: true })
  recipient: string | null;

  /** As the person named it. */
  @Column({ type: 'text', nullable: true })
  organisation: string | null;

  /** The words to which the person said yes, in their language; of a letter, what a colleague took from it. */
  @Column({ type: 'text' })
  consent: string;

  /** The colleague who noted it; null: the person chose it on the form. */
  @Column({ name: 'chosen_by', type: 'uuid', nullable: true })
  chosenBy: string | null;

  @Column({ name: 'chosen_at', type: 'timestamptz' })
  chosenAt: Date;

  @Column({ type: 'text' })
  state: TransferState;

  /** Under which the receiver knows it: the same however often it is sent, another for another file. */
  @Column({ name: 'push_id', type: 'uuid', nullable: true })
  pushId: string | null;

  @Column({ name: 'package_id', type: 'uuid', nullable: true })
  packageId: string | null;

  /** The package as one ZIP, sealed under the request's key until it has arrived. */
  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId: string | null;

  @Column({ type: 'text', nullable: true })
  sha256: string | null;

  @Column({ type: 'bigint', nullable: true })
  size: string | null;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ name: 'error_code', type: 'text', nullable: true })
  errorCode: string | null;

  @Column({ name: 'planned_at', type: 'timestamptz', nullable: true })
  plannedAt: Date | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  /** What the receiver answered, to the letter, with the two headers of its signature: the proof that it arrived. */
  @Column({ type: 'jsonb', nullable: true })
  receipt: TransferReceipt | null;
}

/** The receiver's signed answer. */
export interface TransferReceipt {
  body: string;
  signatureInput: string;
  signature: string;
  status: number;
}
