import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The digest of one colleague for one day; there is never a second. What it says is read when it is sent, and not kept. */
@Entity('staff_digest')
@Unique('staff_digest_once', ['accountId', 'onDay'])
export class StaffDigest {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  /** A local day of the controller. */
  @Column({ name: 'on_day', type: 'date' })
  onDay: string;

  /** `empty`: there was nothing to say; `void`: its day had passed, or it was no longer wanted; `failed`: it could not be sent. */
  @Column({ type: 'text' })
  state: 'queued' | 'sent' | 'empty' | 'void' | 'failed';

  @Column({ name: 'queued_at', type: 'timestamptz' })
  queuedAt: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
