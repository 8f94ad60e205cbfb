import type { MandateKind, Right } from '@habeas/domain';
import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An attachment of a message of the request, by its place there. */
export interface AttachmentPlace {
  receiptId: string;
  position: number;
}

/** Why somebody may act for the person whose data it is; as long as nobody verified it, only said. Kept and deleted with its request. */
@Entity('mandate')
@Unique('mandate_once', ['requestId'])
export class Mandate {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  kind: MandateKind;

  /** Who acts, by name. */
  @Column({ type: 'text' })
  holder: string;

  /** Where the proof is; null while there is none, or where it was only shown. */
  @Column({ type: 'jsonb', nullable: true })
  document: AttachmentPlace | null;

  @Column({ type: 'jsonb' })
  rights: Right[];

  /** What it is limited to (a line, a contract), in a colleague's words. */
  @Column({ type: 'text', nullable: true })
  limits: string | null;

  /** Null: the holder is told the outcome alone, and the data go to the person. */
  @Column({ name: 'data_to', type: 'text', nullable: true })
  dataTo: string | null;

  @Column({ name: 'valid_from', type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil: string | null;

  @Column({ name: 'verified_by', type: 'uuid', nullable: true })
  verifiedBy: string | null;

  @Column({ name: 'verified_at', type: 'timestamptz', nullable: true })
  verifiedAt: Date | null;
}

/** What a message says of it, before anybody looked. */
export type ArrivedMandate = Pick<Mandate, 'kind' | 'holder'>;
