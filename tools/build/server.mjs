// Compiles everything but the desk with SWC: beside what is there, and put in its place when it is whole.
import { transformFile } from '@swc/core';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = ['apps/web', 'apps/worker', 'apps/cli', 'libs', 'migrations', 'examples'];
const HALF = 'dist/.half';

const isSource = (file) => /\.ts$/.test(file) && !/\.(spec|d)\.ts$/.test(file);
const isAsset = (file) => /\.(njk|json|sql|mjs|css|yaml|svg|js)$/.test(file);
const walk = (root) =>
  readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

async function compile(file, swcrc) {
  const out = file.replace(/\.ts$/, '.js');
  const options = {
    ...swcrc,
    swcrc: false,
    jsc: { ...swcrc.jsc, baseUrl: process.cwd() },
    sourceMaps: true,
    sourceFileName: path.relative(path.dirname(path.join('dist', out)), file),
  };
  const { code, map } = await transformFile(file, options);
  const target = path.join(HALF, out);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `${code}\n//# sourceMappingURL=${path.basename(out)}.map`);
  writeFileSync(`${target}.map`, map);
}

/** Compiles in the current folder, the root of the repository. */
export async function buildServer() {
  const swcrc = JSON.parse(readFileSync('.swcrc', 'utf8'));
  rmSync(HALF, { recursive: true, force: true });
  const files = FOLDERS.flatMap(walk);
  await Promise.all(files.filter(isSource).map((file) => compile(file, swcrc)));
  for (const file of files.filter(isAsset)) cpSync(file, path.join(HALF, file), { recursive: true });
  mkdirSync('dist/apps', { recursive: true });
  for (const folder of FOLDERS) {
    rmSync(path.join('dist', folder), { recursive: true, force: true });
    renameSync(path.join(HALF, folder), path.join('dist', folder));
  }
  rmSync(HALF, { recursive: true });
}
