export { DeliveryModule } from './delivery.module';
export { OpenPackage } from './open-package';
export { Package, type PackageRight, type PackageState } from './package.entity';
export { PackageRepository } from './package.repository';
export { Packages } from './packages';
export * from './portable';
export * from './rendering';
