import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackProblem } from './pack-invalid';
import { parseYamlFile, type YamlFile } from './yaml-file';

const PACK_FILES = {
  controller: 'controller.yaml',
  brands: 'brands.yaml',
  channels: 'channels.yaml',
  policy: 'policy.yaml',
  categories: 'categories.yaml',
  recipients: 'recipients.yaml',
  phrases: 'phrases.yaml',
  register: 'register.yaml',
  systems: 'systems.yaml',
  choices: 'choices.yaml',
  matters: 'matters.yaml',
} as const;

export type PackFiles = Record<keyof typeof PACK_FILES, YamlFile>;

function readText(dir: string, name: string): { text: string; problem?: PackProblem } {
  try {
    return { text: readFileSync(join(dir, name), 'utf8') };
  } catch {
    return { text: '', problem: { file: name, entry: '', field: '', line: 1, message: 'the file cannot be read' } };
  }
}

/**
 * Reads the files of a pack from a folder.
 * @returns the parsed files, the pack's version and what could not be read; a missing file is a problem, not an exception
 */
export function readPackFiles(dir: string): { files: PackFiles; version: string; problems: PackProblem[] } {
  const hash = createHash('sha256');
  const problems: PackProblem[] = [];
  const entries = Object.entries(PACK_FILES).map(([kind, name]) => {
    const { text, problem } = readText(dir, name);
    if (problem) problems.push(problem);
    hash.update(`${name}\0${text}\0`);
    return [kind, parseYamlFile(name, text)];
  });
  return { files: Object.fromEntries(entries) as PackFiles, version: hash.digest('hex'), problems };
}
