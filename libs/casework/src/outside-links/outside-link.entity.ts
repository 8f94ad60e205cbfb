import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '@habeas/domain';

/** What a link opens. */
export type LinkAbout = 'human-task' | 'notice';
/** In which part somebody is asked. */
export type LinkRole = 'owner' | 'deputy' | 'officer' | 'delegate' | 'colleague' | 'recipient';
/** Which message carries the link. */
export type LinkMessage = 'first' | 'reminder' | 'escalation';

/**
 * Lets one person without an account open one thing: a capability, mailed to them. Only the token's keyed hash is kept; the token
 * itself is made again from the link's id and the master key when the message is sent.
 */
@Entity('outside_link')
export class OutsideLink {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('outside_link_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  about: LinkAbout;

  @Index('outside_link_about')
  @Column({ name: 'about_id', type: 'uuid' })
  aboutId: string;

  /** Under which the holder is written to. */
  @Column({ type: 'text', default: '' })
  reference: string;

  @Column({ type: 'text' })
  message: LinkMessage;

  @Column({ type: 'text' })
  role: LinkRole;

  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'text' })
  language: Language;

  @Column({ name: 'token_hash', type: 'text', unique: true })
  tokenHash: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt: Date | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  /** Why the message can never leave; null while it may, or has. */
  @Column({ name: 'failed_code', type: 'text', nullable: true })
  failedCode: string | null;
}
