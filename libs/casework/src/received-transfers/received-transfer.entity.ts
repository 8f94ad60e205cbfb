import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ReceivedState } from './received-transfer-view';

/** A file that another controller sent for a person, sealed under a key of its own. Nothing of it is loaded anywhere. */
@Entity('received_transfer')
@Unique('received_transfer_once', ['sender', 'transferId'])
@Index('received_transfer_due', ['deleteAt'], { where: 'deleted_at IS NULL' })
export class ReceivedTransfer {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Key under which it signed. */
  @Column({ type: 'text' })
  sender: string;

  /** Its name at that time. */
  @Column({ name: 'sender_name', type: 'text' })
  senderName: string;

  /** The sender's own name for it: sent again, it is the same. */
  @Column({ name: 'transfer_id', type: 'uuid' })
  transferId: string;

  @Column({ type: 'text' })
  state: ReceivedState;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ name: 'delete_at', type: 'timestamptz' })
  deleteAt: Date;

  @Column({ type: 'bigint' })
  size: string;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'integer' })
  entries: number;

  @Column({ name: 'key_id', type: 'uuid' })
  keyId: string;

  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId: string | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ name: 'deleted_at', type: 'timestamptz', nullable: true })
  deletedAt: Date | null;
}
