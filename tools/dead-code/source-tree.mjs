import { readdirSync } from 'node:fs';
import path from 'node:path';

const passedOver = /(^|\/)(node_modules|dist|\.[^/]+|coverage|fixtures)(\/|$)/;

/** Paths of the files under the given folders (or the root itself), relative to the root, that match the pattern. */
export function filesUnder(root, folders, pattern) {
  const found = [];
  const visit = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = path.posix.join(folder, entry.name);
      if (passedOver.test(file)) continue;
      if (entry.isDirectory()) visit(file);
      else if (pattern.test(file)) found.push(file);
    }
  };
  const there = new Set(readdirSync(root));
  for (const folder of folders) if (folder === '.' || there.has(folder)) visit(folder);
  return found;
}

/** A fixture beside the specs is part of the tests. */
export const isTest = (file) => /(^test\/|\.(spec|e2e|fixture)\.tsx?$)/.test(file);
/** Commands of the command line: their folder is read by name, and each exports `register`. */
export const isCommand = (file) => /^apps\/cli\/src\/commands\/[^/]+\.ts$/.test(file) && !isTest(file);
export const isOurs = (file) => /^(apps|libs)\//.test(file) && !isTest(file) && !file.endsWith('.d.ts');
