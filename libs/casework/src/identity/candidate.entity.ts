import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { SearchKey } from '@habeas/connectors';

/** A person whom a contact directory knows under an identifier of the request. */
@Entity('candidate')
@Unique('candidate_once', ['requestId', 'source', 'subjectType', 'subjectValue'])
@Index('candidate_subject', ['source', 'subjectType', 'subjectValue'])
export class Candidate {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ name: 'subject_type', type: 'text' })
  subjectType: string;

  @Column({ name: 'subject_value', type: 'text' })
  subjectValue: string;

  @Column({ name: 'display_name', type: 'text' })
  displayName: string;

  /** The e-mail address on file before the request: the only place a code goes to. */
  @Index('candidate_contact')
  @Column({ name: 'contact_email', type: 'text', nullable: true })
  contactEmail: string | null;

  /** The brand whose customer this is, where the directory says so. */
  @Column({ type: 'text', nullable: true })
  brand: string | null;

  /** The day on which this customer moves, or moved, to the systems of another brand. */
  @Column({ name: 'moves_on', type: 'date', nullable: true })
  movesOn: string | null;

  @Column({ type: 'text' })
  evidence: string;

  /** Keys of this person alone, usable in other sources once identity is settled. */
  @Column({ type: 'jsonb' })
  keys: SearchKey[];

  /** Types of the request's identifiers that led here. */
  @Column({ name: 'found_by', type: 'text', array: true })
  foundBy: string[];

  @Column({ type: 'boolean', default: false })
  chosen: boolean;
}
