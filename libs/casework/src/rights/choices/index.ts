export { AnswerChoices, type WeighedUses } from './answer-choices';
export { ChoicesModule } from './choices.module';
export { ExecuteChoices } from './execute-choices';
export { StopChoices } from './stop-choices';
