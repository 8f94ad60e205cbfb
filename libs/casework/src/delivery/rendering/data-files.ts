import { stringify } from 'csv-stringify/sync';
import type { JsonValue } from '@habeas/connectors';
import { formulaSafe } from './formula-safe';
import { isWithheld, type Row } from './data-rows';
import type { CollectionInput } from './package-input';

/** A JSON array, one row a line. */
export async function* jsonRows(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** A text cell that no spreadsheet runs: an apostrophe is put before it. Numbers stay numbers. */
function cell(value: JsonValue | undefined, withheld: string): string {
  if (value === null || value === undefined) return '';
  if (isWithheld(value)) return `[${withheld}]`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return formulaSafe(text);
}

const ROWS_AT_ONCE = 200;
const lines = (rows: string[][]): string => stringify(rows, { record_delimiter: 'windows' });

/** CSV after RFC 4180 with a byte order mark; the first line names the fields as schema.json does. */
export async function* csvRows(
  rows: AsyncIterable<Row>,
  collection: CollectionInput,
  withheld: string,
): AsyncGenerator<string> {
  const names = collection.fields.map((field) => field.name);
  yield `\ufeff${lines([names.map((name) => cell(name, withheld))])}`;
  let held: string[][] = [];
  for await (const row of rows) {
    held.push(names.map((name) => cell(row[name], withheld)));
    if (held.length < ROWS_AT_ONCE) continue;
    yield lines(held);
    held = [];
  }
  if (held.length > 0) yield lines(held);
}
