import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody whose code came back may look at what their link opens, for a while. Only the token's hash is kept. */
@Entity('link_session')
export class LinkSession {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('link_session_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Index('link_session_link')
  @Column({ name: 'link_id', type: 'uuid' })
  linkId: string;

  @Column({ name: 'token_hash', type: 'text', unique: true })
  tokenHash: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;
}
