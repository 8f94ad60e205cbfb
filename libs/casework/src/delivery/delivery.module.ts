import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { ExpirePackages } from './expire-packages';
import { OpenPackage } from './open-package';
import { PackageEntry } from './package-entry.entity';
import { PackageOpening } from './package-opening.entity';
import { Package } from './package.entity';
import { PackageRepository } from './package.repository';
import { Packages } from './packages';

const FACE = [Packages, OpenPackage, PackageRepository];

/** Packages: sealed, approved, released, opened, ended. */
@Global()
@Module({
  imports: [DatabaseModule.forFeature([Package, PackageEntry, PackageOpening])],
  providers: [...FACE, ExpirePackages],
  exports: FACE,
})
export class DeliveryModule {}
