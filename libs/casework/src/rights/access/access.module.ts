import { Module } from '@nestjs/common';
import { AccessPackage } from './access-package';
import { AccessProcedure } from './access.procedure';
import { AnswerAccess } from './answer-access';
import { ComposedFrom } from './composed-from';

@Module({
  providers: [AccessProcedure, AccessPackage, ComposedFrom, AnswerAccess],
  exports: [AccessProcedure, AnswerAccess],
})
export class AccessModule {}
