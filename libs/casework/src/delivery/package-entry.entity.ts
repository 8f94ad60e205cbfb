import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One file of a package, sealed on its own so that the desk previews the very bytes the person will get. */
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
}
