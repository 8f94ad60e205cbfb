// The controller pack, and the synthetic systems that the model pack brings along.
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { keptSecret } from './database.mjs';

const require = createRequire(import.meta.url);
const MODEL_PACK = 'examples/proximus';

/** Throws with file, entry and field of everything that is wrong in the pack. */
export function checkPack(dir, say) {
  const { loadPack } = require(path.resolve('dist/libs/casework/src/register'));
  const pack = loadPack(dir);
  say(`Controller pack ${path.relative('.', dir) || dir}: ${pack.activities.length} activities`);
}

/** The variables that tell where the sources are; makes the model pack's own on the first run. */
export async function openSources(home, packDir, adminUrl, say) {
  if (process.env.HABEAS_SOURCES_FILE || path.resolve(MODEL_PACK) !== packDir) return {};
  const module = path.resolve('dist', MODEL_PACK, 'sources/generate/index.js');
  if (!existsSync(module)) {
    say('The model pack has no sources yet: requests will find nothing');
    return {};
  }
  const filesDir = path.join(home, 'source-files');
  const { createSources } = require(module);
  const { urls, writeUrls, made } = await createSources({
    adminUrl,
    readerPassword: keptSecret(home, 'source-reader-password'),
    writerPassword: keptSecret(home, 'source-writer-password'),
    filesDir,
    schemaDir: path.resolve(MODEL_PACK, 'sources'),
  });
  say(
    made.length > 0
      ? `Synthetic sources made: ${made.join(', ')}`
      : `Synthetic sources are there: ${Object.keys(urls).length}`,
  );
  const file = path.join(home, 'sources.json');
  const addresses = Object.fromEntries(
    Object.entries(urls).map(([key, url]) => [key, { url, writeUrl: writeUrls[key] }]),
  );
  writeFileSync(file, JSON.stringify(addresses, null, 2), { mode: 0o600 });
  return { HABEAS_SOURCES_FILE: file, HABEAS_SOURCE_FILES_DIR: filesDir };
}
