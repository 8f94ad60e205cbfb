import { Column, Entity, PrimaryColumn } from 'typeorm';

/** While a row stands, nothing is done to that source. */
@Entity('kill_switch')
export class KillSwitch {
  /** Key of the source; `*` for all. */
  @PrimaryColumn({ type: 'text' })
  source: string;

  @Column({ name: 'off_since', type: 'timestamptz' })
  offSince: Date;

  /** Account of the colleague, or `operator` for the command line. */
  @Column({ type: 'text' })
  by: string;

  @Column({ type: 'text' })
  reason: string;
}
