export {
  ANSWER_SCOPES,
  AnswerQuestion,
  type AnswerScope,
  GROUNDS,
  type Ground,
  type QuestionAnswer,
} from './answer-question';
export { ErasureModule } from './erasure.module';
export { ErasureProofRepository } from './erasure-proof.repository';
export { OfficeErasure, type UnderWay } from './office-erasure';
export { eventWords, placeWords } from '../place-words';
export { openQuestions, type PlanContent } from './plan-content';
export { erasesSomething } from './plan-content';
export { PlanFiles } from './plan-files';
