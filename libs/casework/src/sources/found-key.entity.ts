import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A key of this very person that a verified search found, usable in other sources. */
@Entity('found_key')
@Unique('found_key_once', ['requestId', 'type', 'value'])
export class FoundKey {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'request_id', type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  type: string;

  @Column({ type: 'text' })
  value: string;

  /** The source in which it was found, or `identity` for the keys that verification gave. */
  @Column({ name: 'found_in', type: 'text' })
  foundIn: string;
}
