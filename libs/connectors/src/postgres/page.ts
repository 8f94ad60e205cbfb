import type { ExportedFile, JsonValue } from '../connector';
import type { Collection, Field } from '../dataset/dataset';
import { exportedFile } from './files';
import type { Row } from './session';
import { quoteName } from './sql';

/** What stands where another party's value was. */
export const MASKED = '•••';

/** The declared columns as a select list, without those that are withheld: what is not read cannot leak. */
export function exportColumns(collection: Collection): string {
  return shownFields(collection)
    .map((field) => `t.${quoteName(field.name)}`)
    .join(', ');
}

/** Rows in a stable order where the dataset names a primary key. */
export function exportOrder(collection: Collection): string {
  const keys = shownFields(collection)
    .filter((field) => field.primaryKey)
    .map((field) => `t.${quoteName(field.name)}`);
  return keys.length > 0 ? `ORDER BY ${keys.join(', ')}` : '';
}

/** The row as its person may see it: other parties' values masked (Art. 15(4) GDPR; telecom secrecy, Art. 124 LCE). */
export function maskedRow(collection: Collection, row: Row): Row {
  const masked: Record<string, JsonValue> = { ...row };
  for (const field of collection.fields) {
    if (field.thirdParty?.action === 'mask' && row[field.name] !== null && applies(field, row))
      masked[field.name] = MASKED;
  }
  return masked;
}

/** The files that a row names, below `folder`. */
export async function rowFiles(
  source: string,
  collection: Collection,
  row: Row,
  folder?: string,
): Promise<ExportedFile[]> {
  const named = collection.fields.filter((field) => field.file && typeof row[field.name] === 'string');
  const id = collection.fields
    .filter((field) => field.primaryKey)
    .map((field) => String(row[field.name]))
    .join('-');
  return Promise.all(
    named.map((field) =>
      exportedFile({
        source,
        folder,
        path: String(row[field.name]),
        prefix: `${collection.name}-${id}`,
        mediaType: field.file?.mediaType ?? 'application/octet-stream',
      }),
    ),
  );
}

function shownFields(collection: Collection): Field[] {
  return collection.fields.filter((field) => !field.withhold);
}

function applies(field: Field, row: Row): boolean {
  const when = field.thirdParty?.when;
  if (!when) return true;
  const value = row[when.field];
  // A direction that is not told, or not selected, may be an incoming call: masked.
  return value === null || value === undefined || when.is.includes(String(value));
}
