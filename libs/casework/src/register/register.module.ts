import { Module, type DynamicModule } from '@nestjs/common';
import { loadPack } from './load-pack';

/** Injection token of the loaded ControllerPack. */
export const CONTROLLER_PACK = Symbol('ControllerPack');

/** Loads the controller pack once, at start: an installation with an invalid pack does not start. */
@Module({})
export class RegisterModule {
  /** @param packDir folder that holds the pack's YAML files */
  static forRoot(packDir: string): DynamicModule {
    return {
      module: RegisterModule,
      global: true,
      providers: [{ provide: CONTROLLER_PACK, useFactory: () => loadPack(packDir) }],
      exports: [CONTROLLER_PACK],
    };
  }
}
