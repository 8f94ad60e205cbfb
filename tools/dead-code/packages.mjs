import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesUnder } from './source-tree.mjs';

const wayOfNaming = (name) => new RegExp(`['"\`](?:[^'"\`\\n]*node_modules/)?${name}(?:/[^'"\`\\n]*)?['"\`]`);
const typedPackage = (name) =>
  name
    .replace(/^@types\//, '')
    .replace('__', '/')
    .replace(/^(?=.+\/)/, '@');

function commandsOf(name) {
  const manifest = path.join(import.meta.dirname, '../../node_modules', name, 'package.json');
  if (!existsSync(manifest)) return [];
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof bin === 'string' ? [name] : Object.keys(bin ?? {});
}

/** Packages of package.json that no source names and no npm script runs. Types count with the package they describe. */
export function unusedPackages(root) {
  const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const texts = filesUnder(root, ['.'], /\.(ts|tsx|mts|mjs|cjs|css|njk|html)$|^tsconfig\.json$|\/tsconfig\.json$/)
    .filter((file) => file !== 'tools/dead-code/exceptions.mjs')
    .map((file) => readFileSync(path.join(root, file), 'utf8'));
  const words = new Set(Object.values(scripts ?? {}).flatMap((script) => script.split(/\s+/)));
  const isUsed = (name) => {
    const pattern = wayOfNaming(name.startsWith('@types/') ? typedPackage(name) : name);
    return texts.some((text) => pattern.test(text)) || commandsOf(name).some((command) => words.has(command));
  };
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !isUsed(name))
    .map((name) => ({ what: name, why: 'no source imports this package and no script runs it' }));
}
