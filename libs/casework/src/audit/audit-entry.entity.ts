import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AuditEvent } from '@habeas/domain';

/** One link of the hash chain. The application's role may insert and read, never change or delete. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn({ type: 'bigint' })
  seq: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'text' })
  event: AuditEvent;

  @Column({ name: 'actor_kind', type: 'text' })
  actorKind: 'person' | 'staff' | 'system' | 'outsider';

  @Column({ name: 'actor_id', type: 'text', nullable: true })
  actorId: string | null;

  @Index('audit_entry_request')
  @Column({ name: 'request_id', type: 'uuid', nullable: true })
  requestId: string | null;

  @Column({ type: 'jsonb' })
  details: Record<string, string | number | boolean | null>;

  @Column({ name: 'prev_hash', type: 'text' })
  prevHash: string;

  @Column({ type: 'text', unique: true })
  hash: string;
}
