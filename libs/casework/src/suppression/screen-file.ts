import type { SearchKey } from '@habeas/connectors';
import type { Transactions } from '@habeas/platform/database';
import { CsvFault, csvRecords } from './csv-records';
import { ERASED, type Suppressed, type Suppressions } from './suppressions';

/** Which column holds which kind of identifier, and for what the file would be used. */
export interface Screening {
  /** Header of the column by kind of identifier; several with `+` between them make one, such as street, number and postcode. */
  columns: Readonly<Record<string, string>>;
  /** For what; none: for everything for which anybody is suppressed. */
  purposes: readonly string[];
  brand: string | null;
}

/** A row that must not be loaded. `unreadable`: its identifiers cannot be compared, so that nobody can say that it may. */
export interface ScreenedRow {
  /** As a spreadsheet counts: the header is row 1. */
  row: number;
  purposes: string[];
  unreadable: boolean;
}

const PAGE = 1_000;

/** What the header does not have, or has twice. */
export class ColumnFault extends RangeError {}

/** Kinds of identifiers that a header may name without being told. */
const BY_THEMSELVES = ['email', 'phone_number', 'customer_number', 'account_id'];

/**
 * Yields each row of a file that must not be loaded, in order, and returns how many rows there were. Memory holds one page.
 * @throws CsvFault, ColumnFault
 */
export async function* screenFile(
  bytes: AsyncIterable<Uint8Array>,
  { columns, purposes, brand }: Screening,
  suppressions: Suppressions,
  transactions: Transactions,
): AsyncGenerator<ScreenedRow, number> {
  const asked = await transactions.run(async (tx) =>
    purposes.length === 0 ? suppressions.purposes(tx) : [...new Set([...purposes, ERASED])],
  );
  let places: Map<string, number[]> | undefined;
  let width = 0;
  let rows = 0;
  let page: { row: number; keys: SearchKey[] }[] = [];
  const judge = async function* (): AsyncGenerator<ScreenedRow> {
    const held = page;
    page = [];
    const read = suppressions.read(held.flatMap((row) => row.keys));
    const suppressed = await transactions.run((tx) => suppressions.findRead(tx, read, asked, brand));
    const found = new Map(suppressed.map((one) => [one.identifier, one]));
    const unreadable = new Set(read.filter(({ canonical }) => canonical === null).map(({ identifier }) => identifier));
    yield* held.flatMap(({ row, keys }) => judged(row, keys, found, unreadable));
  };
  for await (const record of csvRecords(bytes)) {
    if (!places) {
      places = placesOf(record.fields, columns);
      width = record.fields.length;
      continue;
    }
    if (record.fields.length !== width)
      throw new CsvFault(record.row, `${record.fields.length} fields instead of ${width}`);
    rows += 1;
    page.push({ row: record.row, keys: keysOf(record.fields, places) });
    if (page.length === PAGE) yield* judge();
  }
  if (!places) throw new CsvFault(1, 'the file is empty');
  yield* judge();
  return rows;
}

function judged(
  row: number,
  keys: readonly SearchKey[],
  found: ReadonlyMap<SearchKey, Suppressed>,
  cannotBeRead: ReadonlySet<SearchKey>,
): ScreenedRow[] {
  const purposes = [...new Set(keys.flatMap((key) => found.get(key)?.purposes ?? []))].sort();
  const unreadable = keys.some((key) => cannotBeRead.has(key));
  return purposes.length === 0 && !unreadable ? [] : [{ row, purposes, unreadable }];
}

/** @throws ColumnFault naming what the header lacks; a header of no column that could be compared would let everybody pass */
function placesOf(header: readonly string[], columns: Readonly<Record<string, string>>): Map<string, number[]> {
  const names = header.map((name) => name.trim().toLowerCase());
  const wanted = Object.entries(columns);
  const chosen =
    wanted.length > 0
      ? wanted
      : BY_THEMSELVES.filter((type) => names.includes(type)).map((type) => [type, type] as const);
  if (chosen.length === 0) {
    throw new ColumnFault(
      `no column is named ${BY_THEMSELVES.join(', ')}: say which one holds what, --column email=NAME`,
    );
  }
  return new Map(
    chosen.map(([type, name]) => {
      const whole = placeOf(names, name);
      return [type, whole === null ? name.split('+').map((part) => onePlaceOf(names, part)) : [whole]];
    }),
  );
}

/** @throws ColumnFault for a column that the header has twice */
function placeOf(names: readonly string[], name: string): number | null {
  const at = names.indexOf(name.trim().toLowerCase());
  if (names.lastIndexOf(name.trim().toLowerCase()) !== at) throw new ColumnFault(`the header has ${name} twice`);
  return at < 0 ? null : at;
}

function onePlaceOf(names: readonly string[], name: string): number {
  const at = placeOf(names, name);
  if (at === null) throw new ColumnFault(`the header has no column ${name}`);
  return at;
}

/** Empty cells identify nobody. A spreadsheet keeps a number as text by `="..."` or a leading apostrophe: neither is part of it. */
function keysOf(fields: readonly string[], places: ReadonlyMap<string, readonly number[]>): SearchKey[] {
  return [...places].flatMap(([type, columns]) => {
    const value = joined(columns.map((at) => cellOf(fields[at])));
    return value === '' ? [] : [{ type, value }];
  });
}

/** A street and its number stand on one line of an address, the postcode begins another. */
function joined(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell !== '')
    .reduce((before, cell) => (before === '' ? cell : `${before}${/^\d{4}\b/.test(cell) ? ', ' : ' '}${cell}`), '');
}

function cellOf(cell = ''): string {
  return cell
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
}
