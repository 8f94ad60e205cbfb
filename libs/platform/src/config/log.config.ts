import { IsIn, IsOptional, IsString } from 'class-validator';
import { asFlag, Variable } from './variable';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

export class LogConfig {
  @Variable('LOG_LEVEL')
  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  level: (typeof LOG_LEVELS)[number] = 'info';

  /** One short line for a person instead of JSON for a machine. */
  @Variable('LOG_SHORT', asFlag)
  @IsIn([true, false], { message: 'must be 0 or 1' })
  short = false;

  /** File that the process appends to instead of standard output. */
  @Variable('LOG_FILE')
  @IsOptional()
  @IsString()
  file?: string;
}
