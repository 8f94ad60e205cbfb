import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { NoteAbout } from './request-view';

/** Why a colleague decided something, in their own words. May be personal, so it stands here and not in the audit chain. */
@Entity('note')
export class Note {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('note_request')
  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  about: NoteAbout;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'by_account', type: 'uuid' })
  byAccount: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
