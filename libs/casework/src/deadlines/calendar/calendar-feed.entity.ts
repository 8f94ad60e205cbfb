import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CalendarScope } from './calendar-view';

/** An address at which a colleague's calendar reads the legal dates. Only the hash of its secret is kept. */
@Entity('calendar_feed')
@Unique('calendar_feed_token', ['tokenHash'])
export class CalendarFeed {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('calendar_feed_account')
  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  scope: CalendarScope;

  @Column({ name: 'token_hash', type: 'text' })
  tokenHash: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}
