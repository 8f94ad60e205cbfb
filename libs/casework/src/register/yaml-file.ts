import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type ParsedNode } from 'yaml';
import type { PackProblem } from './pack-invalid';

/** Keys and list positions that lead from the root of a file to a value. */
export type YamlPath = readonly (string | number)[];

/** A parsed file that still knows on which line each value stands. */
export interface YamlFile {
  name: string;
  data: unknown;
  problems: PackProblem[];
  lineAt(path: YamlPath): number;
  entryAt(path: YamlPath): string;
}

type YamlDocument = Document.Parsed<ParsedNode>;

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

function offsetOf(document: YamlDocument, path: YamlPath): number | undefined {
  const last = path.at(-1);
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  if (typeof last === 'string' && isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
    return startOf(pair?.key);
  }
  return startOf(document.getIn(path, true));
}

function lineOf(document: YamlDocument, lines: LineCounter, path: YamlPath): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = offsetOf(document, path.slice(0, depth));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { section, key, right, number } = value as Record<string, unknown>;
  const name = [section ?? number, key ?? right]
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join(' ');
  return name === '' ? undefined : name;
}

function entryNameAt(data: unknown, path: YamlPath): string {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Record<string | number, unknown>)[step];
    const name = typeof step === 'number' ? (nameOf(value) ?? `entry ${step + 1}`) : undefined;
    if (name !== undefined) return name;
  }
  return '';
}

/** Where the key stands that would reach an object's prototype and that no class could refuse by name. */
function prototypeKey(document: YamlDocument): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '__proto__') offset = startOf(key);
    },
  });
  return offset;
}

function toPlain(document: YamlDocument): unknown {
  // Aliases could be nested into gigabytes; a pack has no use for them.
  return document.toJS({ maxAliasCount: 0 });
}

/**
 * Parses the text of one pack file.
 * @param name file name inside the pack, used in messages
 * @param text YAML 1.2, UTF-8; aliases and repeated keys are refused
 * @returns the plain data with its line numbers; `problems` holds syntax errors, and then `data` is undefined
 */
export function parseYamlFile(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    file: name,
    entry: '',
    field: '',
    line: lines.linePos(error.pos[0]).line,
    message: error.message,
  }));
  const forbidden = prototypeKey(document);
  if (forbidden !== undefined) {
    const line = lines.linePos(forbidden).line;
    problems.push({ file: name, entry: '', field: '__proto__', line, message: 'unknown key "__proto__"' });
  }
  let data: unknown;
  try {
    data = problems.length === 0 ? toPlain(document) : undefined;
  } catch {
    problems.push({ file: name, entry: '', field: '', line: 1, message: 'aliases (*name) are not allowed in a pack' });
  }
  return {
    name,
    data,
    problems,
    lineAt: (path) => lineOf(document, lines, path),
    entryAt: (path) => entryNameAt(data, path),
  };
}
