import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * What a source answered for one collection: rows as sealed NDJSON, or one file that belongs to a row. A `count` speaks of all
 * collections and has none: sealed JSON of how many rows there are, the facts, and the ways by which they were found.
 */
@Entity('finding')
export class Finding {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('finding_source_task')
  @Column({ name: 'source_task_id', type: 'uuid' })
  sourceTaskId: string;

  @Column({ type: 'text' })
  kind: 'rows' | 'file' | 'count';

  @Column({ type: 'text' })
  collection: string;

  @Column({ type: 'integer', default: 0 })
  records: number;

  /** Plain name of the file as its source calls it; null for rows. */
  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  @Column({ name: 'file_id', type: 'uuid' })
  fileId: string;
}
