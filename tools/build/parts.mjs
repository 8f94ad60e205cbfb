// What is built from what, and whether that was done. Quick: every call of the command line asks.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const OF_EVERY_PART = ['tools/build.mjs', 'tools/build', 'package-lock.json', 'tsconfig.json'];
const PARTS = {
  server: {
    sources: ['apps/web', 'apps/worker', 'apps/cli', 'libs', 'migrations', 'examples', '.swcrc'],
    built: ['dist/apps/web/src/main.js', 'dist/apps/worker/src/main.js', 'dist/apps/cli/src/main.js'],
  },
  desk: { sources: ['apps/desk', 'libs'], built: ['dist/apps/desk/public/index.html'] },
};

const inRoot = (file) => path.join(ROOT, file);
const stampFile = (part) => inRoot(`dist/${part}.stamp`);

function filesOf(source) {
  if (!existsSync(inRoot(source))) return [];
  if (statSync(inRoot(source)).isFile()) return [inRoot(source)];
  return readdirSync(inRoot(source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function stampOf(part) {
  const hash = createHash('sha256');
  for (const file of [...PARTS[part].sources, ...OF_EVERY_PART].flatMap(filesOf)) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${path.relative(ROOT, file)}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

/** Whether the part, 'server' or 'desk', was built from the sources as they are. */
export function isBuilt(part) {
  if (!existsSync(stampFile(part)) || !PARTS[part].built.map(inRoot).every(existsSync)) return false;
  return readFileSync(stampFile(part), 'utf8') === stampOf(part);
}

/** Builds the part and keeps what it was built from, as it was before: what is edited meanwhile is built the next time. */
export async function recordBuild(part, build) {
  const stamp = stampOf(part);
  rmSync(stampFile(part), { force: true });
  await build();
  mkdirSync(path.dirname(stampFile(part)), { recursive: true });
  writeFileSync(stampFile(part), stamp);
}
