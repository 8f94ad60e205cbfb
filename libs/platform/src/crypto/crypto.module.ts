import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from '../config';
import { MasterKeys } from './master-keys';

/** Makes the master key injectable. Outside production a missing key file is made at the first start. */
@Global()
@Module({})
export class CryptoModule {
  static forRoot(config: Config): DynamicModule {
    const useFactory = () => MasterKeys.load(config.storage.masterKeyFile, { create: !config.production });
    return { module: CryptoModule, providers: [{ provide: MasterKeys, useFactory }], exports: [MasterKeys] };
  }
}
