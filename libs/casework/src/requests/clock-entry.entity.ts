import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type ClockEntryKind = 'received' | 'pause-asked' | 'pause-completed' | 'extension-notice';

/** One fact that sets the legal dates. Entries are added, never changed. */
@Entity('clock_entry')
export class ClockEntry {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('clock_entry_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  kind: ClockEntryKind;

  @Column({ type: 'timestamptz' })
  at: Date;

  /** The local calendar day of the fact in the request's zone. */
  @Column({ name: 'on_date', type: 'date' })
  onDate: string;

  /** The pause that a completion ends. */
  @Column({ name: 'pause_id', type: 'uuid', nullable: true })
  pauseId: string | null;

  @Column({ type: 'jsonb' })
  justification: Record<string, string | string[]>;

  @Column({ name: 'by_account', type: 'uuid', nullable: true })
  byAccount: string | null;
}

/** A fact that the clock learns on the day on which a letter on paper is posted: until then the person was told nothing. */
export interface OnPosting extends Pick<ClockEntry, 'justification' | 'byAccount'> {
  kind: Extract<ClockEntryKind, 'extension-notice' | 'pause-asked'>;
}
