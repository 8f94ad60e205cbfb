import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What was planned, approved, done and seen: written once, never changed. Names nobody but by the reference. */
@Entity('erasure_proof')
@Unique('erasure_proof_once', ['requestedRightId', 'generation', 'round'])
export class ErasureProof {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('erasure_proof_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ name: 'requested_right_id', type: 'uuid' })
  requestedRightId: string;

  @Column({ type: 'integer' })
  generation: number;

  /** 1: when the answer was given; 2: after the look a week later. */
  @Column({ type: 'integer' })
  round: number;

  /** Canonical JSON, as its SHA-256 is counted. */
  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ name: 'sealed_at', type: 'timestamptz' })
  sealedAt: Date;
}
