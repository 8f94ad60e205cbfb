// Installs what package-lock.json names, when it is not there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True when every package of the lock file that this machine needs is installed in the version that it names. */
function isInstalled() {
  const receipt = 'node_modules/.package-lock.json';
  if (!existsSync(receipt)) return false;
  const installed = packagesOf(receipt);
  return Object.entries(packagesOf('package-lock.json')).every(
    ([folder, { version, optional, devOptional, peer }]) =>
      folder === '' ||
      installed[folder]?.version === version ||
      (!installed[folder] && (optional || devOptional || peer)),
  );
}

/** Runs `npm ci` unless the packages are there. Throws when npm fails, whose own words then stand above. */
export function ensureNodeModules() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json (npm ci) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--include=dev'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed, see above: the packages could not be installed.');
}
