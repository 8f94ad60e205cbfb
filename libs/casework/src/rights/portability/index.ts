import './jobs';

export { AnswerPortability } from './answer-portability';
export { PortabilityQuestions } from './portability-questions';
export { PortabilityModule } from './portability.module';
export { TransferDesk } from './transfer-desk';
export { transferSecretOf, TransferReceivers } from './transfer-receivers';
export { Transfers, type TransferWish } from './transfers';
