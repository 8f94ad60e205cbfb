export { exemptWords } from '../exempt-words';
export { AccessModule } from './access.module';
export { AccessProcedure } from './access.procedure';
export { AnswerAccess } from './answer-access';
export type { OthersReview } from './others-review.entity';
export { OthersValues } from './others-values';
export { ReviewOthers } from './review-others';
