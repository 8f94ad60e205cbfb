export { createLog, NestLog } from './logger';
export { describeError, redact } from './redact';
