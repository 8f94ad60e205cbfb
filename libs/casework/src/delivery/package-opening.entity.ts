import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Each time a person opened a package. */
@Entity('package_opening')
export class PackageOpening {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index('package_opening_package')
  @Column({ name: 'package_id', type: 'uuid' })
  packageId: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
