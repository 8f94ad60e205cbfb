import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { AskedChoice } from '../../register';

/**
 * `waiting` for a move, `applying` at the sources, `confirmed` to the person, or left to a colleague to tell; `needless`: nobody concerned is still to move, and what was
 * done at once is the whole.
 */
export type DeferredStopState = 'waiting' | 'applying' | 'confirmed' | 'needless';

/** What a person stopped, to be stopped once more when they move to the systems of another brand. */
@Entity('deferred_stop')
@Unique('deferred_stop_once', ['requestedRightId', 'generation'])
@Index('deferred_stop_request', ['requestId'])
@Index('deferred_stop_waiting', ['lookedOn'], { where: `state = 'waiting'` })
export class DeferredStop {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  @Column({ type: 'integer', default: 1 })
  generation: number;

  /** Keys of choices of the pack, with their channels. */
  @Column({ type: 'jsonb' })
  choices: AskedChoice[];

  @Column({ type: 'text' })
  state: DeferredStopState;

  /** The next day on which somebody concerned moves, as the sources gave it last; null: not known. */
  @Column({ name: 'moves_on', type: 'date', nullable: true })
  movesOn: string | null;

  /** The day on which the sources were asked for it last. */
  @Column({ name: 'looked_on', type: 'date', nullable: true })
  lookedOn: string | null;

  /** The day on which it was ordered at the sources last. */
  @Column({ name: 'applied_on', type: 'date', nullable: true })
  appliedOn: string | null;

  /** One month after the move that it was applied for. */
  @Column({ name: 'confirm_by', type: 'date', nullable: true })
  confirmBy: string | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt: Date | null;
}
