import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '@habeas/domain';
import type { DigestWish, StaffRole } from './staff-view';

/** A colleague at the desk. `email` is kept in lower case. */
@Entity('staff_account')
export class StaffAccount {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', unique: true })
  email: string;

  @Column({ type: 'text' })
  role: StaffRole;

  @Column({ type: 'text' })
  language: Language;

  @Column({ type: 'text', default: 'none' })
  digest: DigestWish;

  @Column({ type: 'boolean', default: true })
  active: boolean;

  /** Argon2id; null until the one-time sign-in was used. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  /** TOTP secret sealed under the master key; null until enrolled. */
  @Column({ name: 'second_factor_sealed', type: 'text', nullable: true })
  secondFactorSealed: string | null;

  @Column({ name: 'second_factor_enrolled', type: 'boolean', default: false })
  secondFactorEnrolled: boolean;

  /** The last time step whose code was accepted: a code works once. */
  @Column({ name: 'second_factor_last_step', type: 'bigint', nullable: true })
  secondFactorLastStep: string | null;

  @Column({ name: 'failed_tries', type: 'integer', default: 0 })
  failedTries: number;

  @Column({ name: 'locked_until', type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;

  /** A session that began before this instant is dead: role change, leave, new password. */
  @Column({ name: 'sessions_valid_from', type: 'timestamptz', default: () => 'now()' })
  sessionsValidFrom: Date;

  @Column({ name: 'last_sign_in_at', type: 'timestamptz', nullable: true })
  lastSignInAt: Date | null;
}
