// Compiles apps, libs and migrations to dist/ with SWC, then the desk with Vite unless --server-only.
import { transformFile } from '@swc/core';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const swcrc = JSON.parse(readFileSync('.swcrc', 'utf8'));
const isSource = (file) => /\.ts$/.test(file) && !/\.(spec|d)\.ts$/.test(file);
const isAsset = (file) => /\.(njk|json|sql|mjs|css|yaml|svg|js)$/.test(file);
const walk = (root) =>
  readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

async function compile(file) {
  const out = path.join('dist', file.replace(/\.ts$/, '.js'));
  const options = {
    ...swcrc,
    swcrc: false,
    jsc: { ...swcrc.jsc, baseUrl: process.cwd() },
    sourceMaps: true,
    sourceFileName: path.relative(path.dirname(out), file),
  };
  const { code, map } = await transformFile(file, options);
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map`);
  writeFileSync(`${out}.map`, map);
}

for (const built of ['apps', 'libs', 'migrations', 'examples'])
  rmSync(path.join('dist', built), { recursive: true, force: true });
const files = ['apps/web', 'apps/worker', 'apps/cli', 'libs', 'migrations', 'examples'].flatMap(walk);
await Promise.all(files.filter(isSource).map(compile));
for (const file of files.filter(isAsset)) cpSync(file, path.join('dist', file), { recursive: true });
if (!process.argv.includes('--server-only')) {
  const { build } = await import('vite');
  await build({ root: 'apps/desk', configFile: 'apps/desk/vite.config.mts', logLevel: 'warn' });
}
