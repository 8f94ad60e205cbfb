// Fails on exports nobody uses, files no process reaches and packages nobody imports: `node tools/dead-code.mjs [root]`.
// What is used in a way that reading the source cannot show stands, with its reason, in tools/dead-code/exceptions.mjs.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unreachedFiles } from './dead-code/files.mjs';
import { unusedExports } from './dead-code/exports.mjs';
import { unusedPackages } from './dead-code/packages.mjs';

const root = path.resolve(process.argv[2] ?? '.');
const exceptions = await import(pathToFileURL(path.join(root, 'tools/dead-code/exceptions.mjs')).href);

const found = [
  ...unreachedFiles(root, Object.keys(exceptions.loadedByName)),
  ...unusedExports(root),
  ...unusedPackages(root),
];
const excused = { ...exceptions.loadedByName, ...exceptions.exportsUsedUnseen, ...exceptions.packagesUsedUnseen };
const dead = found.filter(({ what }) => !(what in excused));
const used = new Set(found.map(({ what }) => what));
const needless = Object.keys({ ...exceptions.exportsUsedUnseen, ...exceptions.packagesUsedUnseen }).filter(
  (what) => !used.has(what),
);

for (const { what, why } of dead) console.error(`${what}: ${why}`);
for (const what of needless) console.error(`${what}: stands in exceptions.mjs and needs no exception`);
console.log(dead.length + needless.length === 0 ? 'No dead code.' : `${dead.length + needless.length} dead`);
process.exitCode = dead.length + needless.length === 0 ? 0 : 1;
