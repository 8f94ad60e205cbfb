import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The table that the web session store (connect-pg-simple) reads and writes; its column names are the store's. */
@Entity('staff_session')
export class StaffSession {
  @PrimaryColumn({ type: 'text' })
  sid: string;

  @Column({ type: 'json' })
  sess: unknown;

  @Index('staff_session_expire')
  @Column({ type: 'timestamp', precision: 6 })
  expire: Date;
}
