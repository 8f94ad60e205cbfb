export { createLog, NestLog } from './logger';
export { runProcess } from './run-process';
