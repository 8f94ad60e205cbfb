import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type ExecutionPlanState = 'awaiting-approval' | 'approved' | 'void' | 'executing' | 'executed' | 'cancelled';

/**
 * What will be done to the sources for one requested right, as it is shown and approved. Its content never changes: what
 * changes is another plan. The database itself keeps it from being approved or executed without its approvals.
 */
@Entity('execution_plan')
@Index('execution_plan_open', ['requestedRightId'], {
  unique: true,
  where: `state IN ('awaiting-approval', 'approved', 'executing')`,
})
export class ExecutionPlan {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('execution_plan_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Index('execution_plan_right')
  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  @Column({ type: 'integer', default: 1 })
  generation: number;

  /** Of the canonical content, 64 hexadecimal digits. */
  @Column({ type: 'text' })
  sha256: string;

  /** The content, sealed under the request's key. */
  @Column({ name: 'content_file_id', type: 'uuid' })
  contentFileId: string;

  @Column({ type: 'text' })
  state: ExecutionPlanState;

  /** Approvals by different accounts without which it is not approved. */
  @Column({ name: 'approvals_needed', type: 'integer', default: 2 })
  approvalsNeeded: number;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  /** End of the undo window; set on approval. */
  @Column({ name: 'execute_after', type: 'timestamptz', nullable: true })
  executeAfter: Date | null;
}
