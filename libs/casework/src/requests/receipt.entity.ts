import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { RequestChannel } from './request-view';

/** What came with a message. */
export interface Attachment {
  name: string;
  mediaType: string;
  size: number;
  /** Where it was kept by itself (a file of the form); left out: it is part of the untouched bytes. */
  fileId?: string;
}

/** The proof that something arrived. The untouched bytes are in `rawFileId`. */
@Entity('receipt')
export class Receipt {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('receipt_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  channel: RequestChannel;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  /** The controller's own address it arrived at; null for the form. */
  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ name: 'sender_address', type: 'text', nullable: true })
  senderAddress: string | null;

  @Index('receipt_message_id')
  @Column({ name: 'message_id', type: 'text', nullable: true })
  messageId: string | null;

  @Column({ type: 'text', nullable: true })
  subject: string | null;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'jsonb' })
  attachments: Attachment[];

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text', nullable: true })
  unreadable: string | null;

  @Column({ name: 'raw_file_id', type: 'uuid' })
  rawFileId: string;

  @Index('receipt_sha256')
  @Column({ type: 'text' })
  sha256: string;
}
