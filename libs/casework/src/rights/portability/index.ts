export { AnswerPortability } from './answer-portability';
export { PortabilityQuestions } from './portability-questions';
export { PortabilityModule } from './portability.module';
