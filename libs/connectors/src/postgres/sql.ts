import { SourceError } from '../connector';

/** PostgreSQL's short name of a type: text, citext, int8, ... */
export type ColumnType = string;

/** SQL text whose only variable parts are quoted names of the validated dataset and `$n`; values travel apart from it. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** Numbers the parameters of one statement. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a list of texts; returns its `$n`. */
  list(texts: string[]): string {
    this.values.push(texts);
    return `$${this.values.length}`;
  }

  /** Adds one text, or null; returns its `$n`. */
  text(value: string | null): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A name as PostgreSQL quotes it. */
export function quoteName(name: string): string {
  if (name === '' || name.includes('\0')) throw new RangeError('not a name');
  return `"${name.replaceAll('"', '""')}"`;
}

const SHAPES: Record<string, RegExp> = {
  int2: /^-?\d{1,18}$/,
  int4: /^-?\d{1,18}$/,
  int8: /^-?\d{1,18}$/,
  numeric: /^-?\d{1,100}(\.\d{1,100})?$/,
  uuid: /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i,
};
const ARRAY_OF: Record<string, string> = {
  int2: 'bigint[]',
  int4: 'bigint[]',
  int8: 'bigint[]',
  numeric: 'numeric[]',
  uuid: 'uuid[]',
  text: 'text[]',
  varchar: 'text[]',
  bpchar: 'bpchar[]',
  citext: 'citext[]',
};

/**
 * `column = ANY($n)` in the column's own type, so that its index serves; values that the type cannot hold match nothing.
 * `column` is already quoted. An empty list matches nothing, never everything.
 */
export function equalsAny(column: string, type: ColumnType, values: string[], parameters: Parameters): string {
  const shape = SHAPES[type];
  const fitting = shape ? values.filter((value) => shape.test(value)) : values;
  if (fitting.length === 0) return 'false';
  const array = ARRAY_OF[type];
  if (array) return `${column} = ANY(${parameters.list(fitting)}::${array})`;
  return `${column}::text = ANY(${parameters.list(fitting)}::text[])`;
}

/** Refuses a key that would search for nothing in particular. */
export function refuseEmpty(source: string, keys: { type: string; value: string }[]): void {
  if (keys.length === 0) throw new SourceError(source, 'invalid-key', 'no key was given');
  for (const key of keys) {
    if (key.value.trim() === '') throw new SourceError(source, 'invalid-key', `an empty ${key.type} was given`);
  }
}
