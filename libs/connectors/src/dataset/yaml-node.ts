import { OperatorError } from '@habeas/platform/errors';
import type { Labels } from '../connector';

/** Collects what is wrong with one file; every line names file, collection and field. */
export class Problems {
  readonly lines: string[] = [];

  constructor(readonly file: string) {}

  add(where: string, text: string): void {
    this.lines.push(`${this.file}: ${where}: ${text}`);
  }
}

/** A dataset file that cannot be used; `problems` has one line for each fault. */
export class DatasetError extends OperatorError {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

type Plain = Record<string, unknown>;

/** One mapping of a YAML file, read key by key, with its place for messages. */
export class YamlNode {
  constructor(
    private readonly map: Plain,
    readonly where: string,
    readonly problems: Problems,
  ) {}

  static of(value: unknown, where: string, problems: Problems): YamlNode {
    if (value === undefined || value === null) return new YamlNode({}, where, problems);
    if (isPlain(value)) return new YamlNode(value, where, problems);
    problems.add(where, 'must be a mapping');
    return new YamlNode({}, where, problems);
  }

  has(key: string): boolean {
    return this.map[key] !== undefined && this.map[key] !== null;
  }

  raw(key: string): unknown {
    return this.map[key];
  }

  keys(): string[] {
    return Object.keys(this.map);
  }

  fault(text: string): void {
    this.problems.add(this.where, text);
  }

  /** The mapping under the first of the names that is there. */
  child(...names: string[]): YamlNode {
    const name = names.find((candidate) => this.has(candidate));
    return YamlNode.of(name ? this.map[name] : undefined, this.where, this.problems);
  }

  /** A mapping that stands in a list of this one, with this one's place. */
  sibling(value: unknown): YamlNode {
    return YamlNode.of(value, this.where, this.problems);
  }

  text(key: string): string | undefined {
    const value = this.map[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    this.fault(`${key} must be a text`);
    return undefined;
  }

  requiredText(key: string): string {
    const value = this.text(key);
    if (!value) this.fault(`${key} is missing`);
    return value ?? '';
  }

  flag(key: string): boolean {
    const value = this.map[key];
    if (value === undefined || value === null) return false;
    if (typeof value !== 'boolean') this.fault(`${key} must be true or false`);
    return value === true;
  }

  choice<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    const chosen = allowed.find((candidate) => candidate === value);
    if (!chosen) this.fault(`${key} is "${value}", must be one of ${allowed.join(', ')}`);
    return chosen;
  }

  list(key: string): unknown[] {
    const value = this.map[key];
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    this.fault(`${key} must be a list`);
    return [];
  }

  texts(key: string): string[] {
    return this.list(key).map(String);
  }

  /** Four languages or nothing: a half-translated label is a fault. */
  labels(key: string): Labels | undefined {
    if (!this.has(key)) return undefined;
    return labelsOf(YamlNode.of(this.map[key], `${this.where} ${key}`, this.problems));
  }

  only(allowed: readonly string[]): void {
    for (const key of this.keys()) {
      if (!allowed.includes(key)) this.fault(`unknown key ${key}; known are ${allowed.join(', ')}`);
    }
  }
}

function labelsOf(node: YamlNode): Labels {
  node.only(['fr', 'nl', 'de', 'en']);
  return {
    fr: node.requiredText('fr'),
    nl: node.requiredText('nl'),
    de: node.requiredText('de'),
    en: node.requiredText('en'),
  };
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
