import { SourceError } from '../../connector';
import type { Collection } from '../../dataset/dataset';
import { columnType } from '../catalog';
import { quoteName, type Parameters } from '../sql';
import type { Reading } from '../subjects';

/** Whether a column's values are days or instants. */
export function isDay({ dataset, catalog }: Reading, collection: Collection, field: string): boolean {
  return ['date', 'timestamp', 'timestamptz'].includes(columnType(dataset, catalog, collection.name, field));
}

/** The day that a row's date or instant is in the source's zone. Throws `schema-changed` for a column of another type. */
export function dayOf(reading: Reading, collection: Collection, field: string, parameters: Parameters): string {
  const { dataset, catalog } = reading;
  const column = `t.${quoteName(field)}`;
  const type = columnType(dataset, catalog, collection.name, field);
  if (type === 'date') return column;
  if (type === 'timestamp') return `${column}::date`;
  if (type === 'timestamptz') return `(${column} AT TIME ZONE ${parameters.text(dataset.timeZone)}::text)::date`;
  throw new SourceError(dataset.source, 'schema-changed', `${collection.name}.${field} is no day`);
}
