import { isNativeError } from 'node:util/types';
import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogConfig } from '../config';
import { redact, stackFrames } from './redact';
import { shortLine } from './short-line';

/**
 * The process's log: JSON lines, or short ones when configured.
 * @param processName what stands in every line: web, worker, cli
 * @param stream where lines go when neither the file nor standard output is meant
 */
export function createLog(config: LogConfig, processName: string, stream?: DestinationStream): Logger {
  const target = stream ?? destination({ dest: config.file ?? 1, sync: true });
  const lines = config.short ? { write: (line: string) => target.write(shortLine(line)) } : target;
  return pino(
    {
      level: config.level,
      base: { process: processName },
      formatters: { log: (fields) => redact(fields) as Record<string, unknown> },
    },
    lines,
  );
}

/** Lets Nest and every Nest `Logger` write to the process's log. Log a constant text, or an object of codes and ids. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: 'info' | 'error' | 'warn' | 'debug' | 'fatal', message: unknown, rest: unknown[]): void {
    const context = rest.length > 0 && typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
    const error = [message, ...rest].find((part) => isNativeError(part));
    const stack = rest.find((part) => typeof part === 'string' && /\n\s+at /.test(part));
    if (error) this.sink[level]({ context, error });
    // A text that comes with a stack is the message of some error, and may repeat a person's data.
    else if (typeof stack === 'string') this.sink[level]({ context, at: stackFrames(stack) });
    else if (typeof message === 'object' && message !== null) this.sink[level]({ context, ...message });
    else this.sink[level]({ context }, String(message));
  }
}
