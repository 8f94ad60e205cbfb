import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A colleague saw this very plan and approves it. Once an account; bound to the hash of what was shown. */
@Entity('plan_approval')
@Unique('plan_approval_once', ['planId', 'accountId'])
export class PlanApproval {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'plan_id', type: 'uuid' })
  planId: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
