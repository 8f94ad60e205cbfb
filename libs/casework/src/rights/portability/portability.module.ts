import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { PlansModule } from '../plans.module';
import { AnswerPortability } from './answer-portability';
import { EndTransfer } from './end-transfer';
import { PortabilityPackage } from './portability-package';
import { PortabilityQuestions } from './portability-questions';
import { PortabilityProcedure } from './portability.procedure';
import { PortableBasis } from './portable-basis';
import { PushTransferJob } from './push-transfer.job';
import { TransferDesk } from './transfer-desk';
import { Transfer } from './transfer.entity';
import { TransferReceivers } from './transfer-receivers';
import { TransferRepository } from './transfer.repository';
import { Transfers } from './transfers';

const FACE = [AnswerPortability, PortabilityQuestions, Transfers, TransferDesk, TransferReceivers];

/** Portability; global because the doors keep where the person wants their file to go. */
@Global()
@Module({
  imports: [PlansModule, DatabaseModule.forFeature([Transfer])],
  providers: [
    ...FACE,
    PortabilityProcedure,
    PortableBasis,
    PortabilityPackage,
    TransferRepository,
    EndTransfer,
    PushTransferJob,
  ],
  exports: FACE,
})
export class PortabilityModule {}
