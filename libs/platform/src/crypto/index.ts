export { CryptoModule } from './crypto.module';
export { MasterKeyProblem } from './key-file';
export { MasterKeys, SealBroken } from './master-keys';
export { randomCode, randomToken } from './random';
export { safeEqual } from './safe-equal';
