import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The second step behind a link: a code sent to the mailbox that the link was sent to. Kept as a keyed hash, used once. */
@Entity('link_code')
export class LinkCode {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('link_code_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Index('link_code_link')
  @Column({ name: 'link_id', type: 'uuid' })
  linkId: string;

  @Column({ name: 'code_hash', type: 'text' })
  codeHash: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt: Date;

  @Column({ name: 'wrong_tries', type: 'integer', default: 0 })
  wrongTries: number;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
