export { AccessModule } from './access.module';
export { AccessProcedure } from './access.procedure';
export { AnswerAccess } from './answer-access';
