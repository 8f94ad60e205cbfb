import { isNativeError } from 'node:util/types';
import type { Logger } from 'pino';
import { type Config, loadConfig } from '../config';
import { OperatorError } from '../errors';
import { createLog } from './logger';

/** Where failures are heard, and how the process ends; the process itself, or a spec's own. */
export interface Host {
  on(event: 'uncaughtException' | 'unhandledRejection', hear: (failure: unknown) => void): unknown;
  stderr: { write(text: string): unknown };
  exit(code: number): void;
}

/** In words for a terminal: the message of an error that was made for operators, of every other only its name and code. */
function inWords(failure: unknown): string {
  if (!isNativeError(failure)) return 'something that is no error was thrown';
  if (failure instanceof OperatorError) return failure.message;
  const { name, code, syscall } = failure as NodeJS.ErrnoException;
  return [name, syscall, code].filter((part) => typeof part === 'string').join(' ');
}

/**
 * Runs a process of Habeas: reads the configuration, opens the log and starts. A failure of the start, or one that nobody
 * caught later, is logged without anybody's data and ends the process with code 1: what it held is given back by the
 * database, and a process in an unknown state must not go on.
 * @param name what stands in every line of the log: web, worker
 */
export async function runProcess(
  name: string,
  start: (config: Config, log: Logger) => Promise<void>,
  host: Host = process,
): Promise<void> {
  let log: Logger | undefined;
  const end = (when: string) => (failure: unknown) => {
    // A value that is no error may be anything, also a text with a person's data in it.
    log?.fatal({ context: 'process', when, error: isNativeError(failure) ? failure : new Error() });
    host.stderr.write(`${name}: ${inWords(failure)}\n`);
    host.exit(1);
  };
  host.on('uncaughtException', end('running'));
  host.on('unhandledRejection', end('running'));
  try {
    const config = loadConfig();
    log = createLog(config.log, name);
    await start(config, log);
  } catch (failure) {
    end('starting')(failure);
  }
}
