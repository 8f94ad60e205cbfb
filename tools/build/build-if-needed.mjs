// The one rule by which `npm start`, `npm test` and the command line build.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { isBuilt } from './parts.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Builds what was not built from the sources as they are. The process that builds has the lock, so that the lock lasts
 * as long as the building does, even when this process is killed.
 * @param withDesk whether the desk is wanted too
 * @param stdout where the words of the build go; standard output unless said otherwise
 */
export function buildIfNeeded({ withDesk, stdout = 'inherit' }) {
  if (isBuilt('server') && (!withDesk || isBuilt('desk'))) return;
  const args = ['tools/build.mjs', '--if-needed', ...(withDesk ? [] : ['--server-only'])];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', stdout, 'inherit'] });
  if (status !== 0) throw new Error(`The build failed, see above; to try it again: node ${args.join(' ')}`);
}
