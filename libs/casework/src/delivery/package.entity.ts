import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The rights that a package answers. */
export type PackageRight = 'access' | 'portability';

export type PackageState = 'composing' | 'sealed' | 'approved' | 'released' | 'revoked' | 'expired' | 'failed';

/** The sealed answer to access or portability. `manifestSha256` binds the approval to the very bytes. */
@Entity('package')
@Unique('package_once', ['requestedRightId', 'generation'])
export class Package {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('package_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  /** Which of the request's rights it answers: each has its own package. */
  @Column({ type: 'text', default: 'access' })
  right: PackageRight;

  @Column({ type: 'integer', default: 1 })
  generation: number;

  @Column({ type: 'text' })
  state: PackageState;

  @Column({ name: 'manifest_sha256', type: 'text', nullable: true })
  manifestSha256: string | null;

  /** Sum of the entries in bytes. */
  @Column({ type: 'bigint', default: 0 })
  size: string;

  /** Among the data are some that came through a customer who lets the person use what is theirs. */
  @Column({ name: 'brought_in', type: 'boolean', default: false })
  broughtIn: boolean;

  @Column({ name: 'composed_at', type: 'timestamptz', nullable: true })
  composedAt: Date | null;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy: string | null;

  @Column({ name: 'approved_at', type: 'timestamptz', nullable: true })
  approvedAt: Date | null;

  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
}
