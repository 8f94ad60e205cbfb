// Installs what package-lock.json names, when it is not there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withBuildLock } from './build/lock.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const RECEIPT = path.join(ROOT, 'node_modules/.package-lock.json');
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True when packages were installed, whichever. */
export const hasNodeModules = () => existsSync(RECEIPT);

/** True when every package of the lock file that this machine needs is installed in the version that it names. */
function isInstalled() {
  if (!hasNodeModules()) return false;
  const installed = packagesOf(RECEIPT);
  return Object.entries(packagesOf(path.join(ROOT, 'package-lock.json'))).every(
    ([folder, { version, optional, devOptional, peer }]) =>
      folder === '' ||
      installed[folder]?.version === version ||
      (!installed[folder] && (optional || devOptional || peer)),
  );
}

function install(stdout) {
  console.error('Installing the packages of package-lock.json (npm ci) ...');
  const onWindows = process.platform === 'win32';
  const npm = onWindows ? 'npm.cmd' : 'npm';
  const stdio = ['inherit', stdout, 'inherit'];
  const { status } = spawnSync(npm, ['ci', '--include=dev'], { cwd: ROOT, stdio, shell: onWindows });
  if (status !== 0) throw new Error('npm ci failed, see above: the packages could not be installed.');
}

/** Runs `npm ci` unless the packages are there. Throws when npm fails, whose own words then stand above. */
export async function ensureNodeModules(stdout = 'inherit') {
  if (isInstalled()) return;
  await withBuildLock(() => isInstalled() || install(stdout));
}
