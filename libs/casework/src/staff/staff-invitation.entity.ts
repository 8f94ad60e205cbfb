import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A one-time sign-in. Only the hash of its token is kept. */
@Entity('staff_invitation')
export class StaffInvitation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('staff_invitation_account')
  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ name: 'token_hash', type: 'text', unique: true })
  tokenHash: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
