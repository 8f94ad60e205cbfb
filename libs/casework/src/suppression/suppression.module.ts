import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { SuppressionEntry } from './suppression-entry.entity';
import { SuppressionRepository } from './suppression.repository';
import { Suppressions } from './suppressions';

/** Who must not be processed for a purpose, or must stay erased. */
@Global()
@Module({
  imports: [DatabaseModule.forFeature([SuppressionEntry])],
  providers: [SuppressionRepository, Suppressions],
  exports: [Suppressions],
})
export class SuppressionModule {}
