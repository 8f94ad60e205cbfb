import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Config, loadConfig } from './config';
import type { Environment } from './variable';

/** What `npm start` writes to `runtime.json` in the home while it runs. `env` holds secrets: the file is for its owner alone. */
export interface Runtime {
  pid: number;
  startedAt: string;
  processes: Record<string, number>;
  env: Record<string, string>;
}

/** What is running in `home`, or null when nothing ever was or the file cannot be read. */
export function resolveRuntime(home: string): Runtime | null {
  try {
    return JSON.parse(readFileSync(path.join(home, 'runtime.json'), 'utf8')) as Runtime;
  } catch {
    return null;
  }
}

/**
 * The configuration of a command typed beside a running `npm start`: its variables, overridden by those of the command itself.
 * @throws ConfigError as `loadConfig` does
 */
export function loadRuntimeConfig(env: Environment = process.env): Config {
  const runtime = resolveRuntime(path.resolve(env['HABEAS_HOME'] || '.habeas'));
  return loadConfig({ ...runtime?.env, ...env });
}
