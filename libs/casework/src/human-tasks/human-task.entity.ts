import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '@habeas/domain';
import type { LinkRole } from '../outside-links';
import type { HumanTaskOperation, HumanTaskState } from './human-task-view';

/** One question to a person who has no account: what no program can do at one source, for one request. */
@Entity('human_task')
export class HumanTask {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('human_task_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  /** The source task that waits for the answer; null where a step does. */
  @Index('human_task_source_task', { unique: true, where: `state = 'open'` })
  @Column({ name: 'source_task_id', type: 'uuid', nullable: true })
  sourceTaskId: string | null;

  @Index('human_task_source_step', { unique: true, where: `state = 'open'` })
  @Column({ name: 'source_step_id', type: 'uuid', nullable: true })
  sourceStepId: string | null;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text' })
  operation: HumanTaskOperation;

  @Index('human_task_open', { where: `state = 'open'` })
  @Column({ type: 'text' })
  state: HumanTaskState;

  @Column({ name: 'asked_role', type: 'text' })
  askedRole: Exclude<LinkRole, 'recipient'>;

  @Column({ name: 'asked_name', type: 'text' })
  askedName: string;

  @Column({ name: 'asked_email', type: 'text' })
  askedEmail: string;

  @Column({ name: 'asked_language', type: 'text' })
  askedLanguage: Language;

  /** What the person said of where and when to look, as far as this source needs it. */
  @Column({ type: 'text', nullable: true })
  details: string | null;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt: Date;

  /** Day in the controller's zone from which the ladder of reminders counts; delegation begins anew. */
  @Column({ name: 'asked_on', type: 'date' })
  askedOn: string;

  @Column({ name: 'due_on', type: 'date' })
  dueOn: string;

  /** Steps of the ladder that were taken. */
  @Column({ type: 'integer', default: 0 })
  rung: number;

  @Column({ type: 'integer', default: 0 })
  reminders: number;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  /** The part in which somebody answered, or the id of the account. */
  @Column({ name: 'answered_by', type: 'text', nullable: true })
  answeredBy: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: 'done' | 'nothing' | 'declined' | null;

  /** What whoever answered, or withdrew it, wrote. */
  @Column({ type: 'text', nullable: true })
  note: string | null;
}
