import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One file of a package. Its very bytes are what the desk previews and the person gets. */
@Entity('package_entry')
@Unique('package_entry_path', ['packageId', 'path'])
export class PackageEntry {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ name: 'package_id', type: 'uuid' })
  packageId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  path: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  @Column({ type: 'bigint' })
  size: string;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ name: 'file_id', type: 'uuid' })
  fileId: string;

  /** The byte at which it begins in the plain text of a file that it shares with its neighbours; null when the file is its own. */
  @Column({ name: 'file_offset', type: 'integer', nullable: true })
  fileOffset: number | null;
}
