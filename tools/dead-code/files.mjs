import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesUnder, isCommand, isOurs } from './source-tree.mjs';
import { compilerOptions } from './compiler-options.mjs';

const isEntry = (file) => /^(apps\/[^/]+\/src\/main\.tsx?|migrations\/[^/]+\.ts)$/.test(file) || isCommand(file);

/** Files of apps and libs that no process imports, directly or through others; `loadedByName` are further ways in. */
export function unreachedFiles(root, loadedByName) {
  const all = filesUnder(root, ['apps', 'libs', 'migrations'], /\.tsx?$/);
  const options = compilerOptions(root);
  const reached = new Set();
  const reach = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      const { resolvedModule } = ts.resolveModuleName(fileName, path.join(root, file), options, ts.sys);
      if (resolvedModule && !resolvedModule.isExternalLibraryImport)
        reach(path.relative(root, resolvedModule.resolvedFileName));
    }
  };
  const named = loadedByName.filter((file) => existsSync(path.join(root, file)));
  for (const file of [...all.filter(isEntry), ...named]) reach(file);
  const unreached = all.filter((file) => isOurs(file) && !reached.has(file));
  return [
    ...unreached.map((file) => ({ what: file, why: 'no process imports this file' })),
    ...loadedByName
      .filter((file) => !named.includes(file))
      .map((file) => ({ what: `${file} in exceptions.mjs`, why: 'there is no such file' })),
  ];
}
