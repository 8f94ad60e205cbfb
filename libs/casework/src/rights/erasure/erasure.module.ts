import { Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { PlansModule } from '../plans.module';
import { AnswerErasure } from './answer-erasure';
import { AnswerQuestion } from './answer-question';
import { ErasureLetters } from './erasure-letters';
import { ErasureProof } from './erasure-proof.entity';
import { ErasureProofRepository } from './erasure-proof.repository';
import { ErasureProcedure } from './erasure.procedure';
import { ExecuteErasure } from './execute-erasure';
import { OfficeErasure } from './office-erasure';
import { PlanFiles } from './plan-files';
import { SuppressErased } from './suppress-erased';

@Module({
  imports: [DatabaseModule.forFeature([ErasureProof]), PlansModule],
  providers: [
    ErasureProcedure,
    ExecuteErasure,
    AnswerErasure,
    ErasureLetters,
    AnswerQuestion,
    OfficeErasure,
    PlanFiles,
    SuppressErased,
    ErasureProofRepository,
  ],
  exports: [OfficeErasure, AnswerQuestion, PlanFiles, ErasureProofRepository],
})
export class ErasureModule {}
