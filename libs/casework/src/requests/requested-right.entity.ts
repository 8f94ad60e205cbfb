import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { RequestedRightState, Right } from '@habeas/domain';
import type { AskedScope } from '../register';

/** One right inside a request, with its own state and answer. */
@Entity('requested_right')
@Unique('requested_right_once', ['requestId', 'right'])
export class RequestedRight {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  right: Right;

  @Column({ type: 'text', nullable: true })
  scope: string | null;

  /** What is to stop, for an objection or a withdrawal; null while nobody knows. */
  @Column({ type: 'jsonb', nullable: true })
  asked: AskedScope | null;

  /** 0 to 1; 1 where the person or a colleague said it. */
  @Column({ type: 'real' })
  confidence: number;

  @Column({ type: 'text' })
  because: string;

  @Column({ type: 'text' })
  state: RequestedRightState;

  @Column({ type: 'integer', default: 1 })
  generation: number;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;
}
