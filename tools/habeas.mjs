// Runs the built command line; installs and builds first where that is due, with all words of it on standard error.
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildIfNeeded } from './build/build-if-needed.mjs';
import { ensureNodeModules, hasNodeModules } from './ensure-node-modules.mjs';

const MISSING = 3;
const built = path.resolve(import.meta.dirname, '../dist/apps/cli/src/main.js');

async function prepare() {
  // Standard output belongs to the command.
  const stdout = 2;
  if (!hasNodeModules()) await ensureNodeModules(stdout);
  buildIfNeeded({ withDesk: false, stdout });
}

async function run() {
  try {
    await prepare();
  } catch (error) {
    console.error(`habeas: ${error.message}`);
    return MISSING;
  }
  const { main } = createRequire(import.meta.url)(built);
  return main(process.argv.slice(2));
}

process.exitCode = await run();
