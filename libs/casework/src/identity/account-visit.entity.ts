import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Somebody at the portal who signs in with the operator's own account, or has. Only the hash of their cookie is kept. */
@Entity('account_visit')
@Unique('account_visit_token', ['tokenHash'])
export class AccountVisit {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  /** `begun`: sent to the provider. `proven`: came back, and is believed. */
  @Column({ type: 'text' })
  state: 'begun' | 'proven';

  /** Sealed: the secrets of the sign-in, or what the account is. No token of the provider. */
  @Column({ type: 'bytea' })
  sealed: Buffer;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
