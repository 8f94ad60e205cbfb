import { Module, type DynamicModule } from '@nestjs/common';
import { Letters } from './letters';
import { Reasons } from './reasons';

/** Provides {@link Letters} and {@link Reasons}. Start fails when a wording is missing or wrong. */
@Module({})
export class LettersModule {
  /** `directory`: the pack's folder of letters. */
  static forDirectory(directory: string): DynamicModule {
    return {
      module: LettersModule,
      global: true,
      providers: [
        { provide: Letters, useFactory: () => Letters.load(directory) },
        { provide: Reasons, useFactory: ({ reasons }: Letters) => reasons, inject: [Letters] },
      ],
      exports: [Letters, Reasons],
    };
  }
}
