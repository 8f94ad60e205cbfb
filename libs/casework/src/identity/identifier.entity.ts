import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { IdentifierStatus } from '../requests';

/** Something that may find a person in a source. Verified, or not, on its own, for this request only. */
@Entity('identifier')
@Unique('identifier_once', ['requestId', 'type', 'value'])
@Index('identifier_value', { synchronize: false }) // on type, lower(value): the migration's, which no decorator can say
export class Identifier {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'text' })
  value: string;

  @Column({ type: 'text' })
  origin: 'message' | 'form' | 'staff' | 'source';

  @Column({ type: 'text', default: 'unverified' })
  status: IdentifierStatus;

  /** `code`, `account`, `same-record`, or the method a colleague recorded. */
  @Column({ name: 'verified_by', type: 'text', nullable: true })
  verifiedBy: string | null;

  @Column({ name: 'verified_at', type: 'timestamptz', nullable: true })
  verifiedAt: Date | null;
}
