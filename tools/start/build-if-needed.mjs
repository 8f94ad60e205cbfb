// Builds when the sources are not those that dist/ was built from.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'examples',
  'tools/build.mjs',
  'package-lock.json',
  '.swcrc',
  'tsconfig.json',
];
const NEEDED = ['dist/apps/web/src/main.js', 'dist/apps/worker/src/main.js', 'dist/apps/desk/public/index.html'];
const STAMP = 'dist/build-stamp';

function stampOfSources() {
  const hash = createHash('sha256');
  const add = (file) => {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  };
  for (const source of SOURCES.filter(existsSync)) {
    if (statSync(source).isFile()) add(source);
    else
      readdirSync(source, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
        .sort()
        .forEach(add);
  }
  return hash.digest('hex');
}

/** Whether it built. Throws when the build fails; its own words then stand above. */
export function buildIfNeeded(say) {
  const stamp = stampOfSources();
  const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';
  if (built === stamp && NEEDED.every(existsSync)) return false;
  say('Building');
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('The build failed, see above.');
  mkdirSync('dist', { recursive: true });
  writeFileSync(STAMP, stamp);
  return true;
}
