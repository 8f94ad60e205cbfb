import type { JsonValue } from '@habeas/connectors';
import type { CollectionInput, PackageInput } from './package-input';

export type Row = Record<string, JsonValue>;

/** A row has a field that its collection does not declare: it could be anybody's data, so nothing is rendered. */
export class UndeclaredFieldError extends Error {
  constructor(collection: CollectionInput, field: string) {
    super(`${collection.source}.${collection.collection} has the undeclared field ${field}.`);
    this.name = 'UndeclaredFieldError';
  }
}

/** What stands in JSON in place of a value that is not told. */
const WITHHELD = { withheld: true } as const;

/** The rows of a collection as they may leave: only declared fields, in their order, a withheld value replaced. */
export async function* releasedRows(
  input: Pick<PackageInput, 'rows'>,
  collection: CollectionInput,
): AsyncGenerator<Row> {
  const declared = new Set(collection.fields.map((field) => field.name));
  for await (const row of input.rows(collection.source, collection.collection)) {
    for (const name of Object.keys(row)) if (!declared.has(name)) throw new UndeclaredFieldError(collection, name);
    const released: Row = {};
    for (const { name, withheld } of collection.fields) {
      const value = row[name] ?? null;
      released[name] = withheld?.how === 'whole' && value !== null ? WITHHELD : value;
    }
    yield released;
  }
}

/** True for the stand-in of a withheld value. */
export const isWithheld = (value: JsonValue | undefined): boolean => value === WITHHELD;

/** Gathers small pieces into pieces of about 64 kB, so that a row does not cost a write. */
export async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length < 65_536) continue;
    yield Buffer.from(held, 'utf8');
    held = '';
  }
  if (held) yield Buffer.from(held, 'utf8');
}
