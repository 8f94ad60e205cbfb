export { AnswerMatter, type MatterAnswer } from './answer-matter';
export { ChangeMatters, type WantedMatter } from './change-matters';
export { HandOverMatter, type HandOver } from './hand-over-matter';
export { MattersModule } from './matters.module';
