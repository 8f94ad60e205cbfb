// Runs the built command line; installs and builds first where that was not done, with all its words on standard error.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const built = path.join(root, 'dist/apps/cli/src/main.js');

function prepare(what, command, args) {
  console.error(`habeas: ${what} ...`);
  // Standard output belongs to the command: what the preparation prints goes to standard error.
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`habeas: ${what} failed; try "${[command === 'npm' ? 'npm' : 'node', ...args].join(' ')}"`);
    process.exit(3);
  }
}

if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) {
  prepare('installing the packages', 'npm', ['ci', '--include=dev', '--silent']);
}
if (!existsSync(built)) prepare('building', process.execPath, ['tools/build.mjs', '--server-only']);

const { main } = createRequire(import.meta.url)(built);
process.exitCode = await main(process.argv.slice(2));
