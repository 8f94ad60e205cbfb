import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { MatterState } from './matter-view';

/** What a request asks beside the rights of the GDPR; answered on its own. */
@Entity('request_matter')
@Index('request_matter_once', ['requestId', 'matter'], { unique: true })
@Index('request_matter_due', ['due'], { where: `state = 'open'` })
export class RequestMatter {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  /** Key of a matter of the pack. */
  @Column({ type: 'text' })
  matter: string;

  /** The rule that found it and the sender's words; `form`, `staff` or `corrected` where somebody chose it. */
  @Column({ type: 'text' })
  because: string;

  @Column({ type: 'text' })
  state: MatterState;

  /** Day by which it is to be answered, where it has one of its own; in the controller's zone. */
  @Column({ type: 'date', nullable: true })
  due: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ name: 'by_account', type: 'uuid', nullable: true })
  byAccount: string | null;
}

/** One that came with a message, before it has dates. */
export type ArrivedMatter = Pick<RequestMatter, 'matter' | 'because'>;
