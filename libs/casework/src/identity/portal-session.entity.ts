import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A person who proved the contact on file may look at one request for a short while. Only the token's hash is kept. */
@Entity('portal_session')
export class PortalSession {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('portal_session_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'token_hash', type: 'text', unique: true })
  tokenHash: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
