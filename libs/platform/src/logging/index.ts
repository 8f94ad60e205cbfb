export { createLog, NestLog } from './logger';
export { redact } from './redact';
