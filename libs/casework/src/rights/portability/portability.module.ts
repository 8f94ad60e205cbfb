import { Module } from '@nestjs/common';
import { PlansModule } from '../plans.module';
import { AnswerPortability } from './answer-portability';
import { PortabilityPackage } from './portability-package';
import { PortabilityQuestions } from './portability-questions';
import { PortabilityProcedure } from './portability.procedure';
import { PortableBasis } from './portable-basis';

@Module({
  imports: [PlansModule],
  providers: [PortabilityProcedure, PortableBasis, PortabilityPackage, PortabilityQuestions, AnswerPortability],
  exports: [AnswerPortability, PortabilityQuestions],
})
export class PortabilityModule {}
