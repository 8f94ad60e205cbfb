import { Module } from '@nestjs/common';
import { PlansModule } from '../plans.module';
import { AccessPackage } from './access-package';
import { AccessProcedure } from './access.procedure';
import { AnswerAccess } from './answer-access';

@Module({
  imports: [PlansModule],
  providers: [AccessProcedure, AccessPackage, AnswerAccess],
  exports: [AccessProcedure, AnswerAccess],
})
export class AccessModule {}
