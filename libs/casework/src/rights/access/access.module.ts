import { Module } from '@nestjs/common';
import { AccessPackage } from './access-package';
import { AccessProcedure } from './access.procedure';
import { AnswerAccess } from './answer-access';

@Module({ providers: [AccessProcedure, AccessPackage, AnswerAccess], exports: [AccessProcedure, AnswerAccess] })
export class AccessModule {}
