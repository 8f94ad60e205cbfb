import { SourceError, type SchemaDifference } from '../connector';
import { identityFields, type Dataset } from '../dataset/dataset';
import type { Session } from './session';
import type { ColumnType } from './sql';

/** A column as the database has it. */
interface Column {
  type: ColumnType;
  /** It may not be empty. */
  required: boolean;
}

/** What the database really has: collection, then column. */
export type Catalog = Map<string, Map<string, Column>>;

/** The dataset's own tables and views, as far as the account can see them: what a search needs of a schema that may hold thousands. */
export function readDeclared(session: Session, dataset: Dataset): Promise<Catalog> {
  const names = dataset.collections.map((collection) => collection.name);
  return readTables(session, 'n.nspname = $1 AND c.relname = ANY($2::name[])', [dataset.schema, names]);
}

/** All tables and views of the dataset's schema that the account can see. */
export function readCatalog(session: Session, dataset: Dataset): Promise<Catalog> {
  return readTables(session, 'n.nspname = $1', [dataset.schema]);
}

async function readTables(session: Session, which: string, values: unknown[]): Promise<Catalog> {
  const rows = await session.run({
    text: `SELECT c.relname::text AS collection, a.attname::text AS field, t.typname::text AS type,
                  a.attnotnull AS required
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             JOIN pg_type t ON t.oid = a.atttypid
            WHERE ${which} AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
              AND has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT')
            ORDER BY c.relname, a.attnum`,
    values,
  });
  const catalog: Catalog = new Map();
  for (const row of rows) {
    const name = String(row['collection']);
    const columns = catalog.get(name) ?? new Map<string, Column>();
    const column = { type: String(row['type']), required: row['required'] === true };
    catalog.set(name, columns.set(String(row['field']), column));
  }
  return catalog;
}

/** The type of a declared column. Throws `schema-changed` where the database has no such column (any more). */
export function columnType(dataset: Dataset, catalog: Catalog, collection: string, field: string): ColumnType {
  const type = catalog.get(collection)?.get(field)?.type;
  if (type === undefined)
    throw new SourceError(dataset.source, 'schema-changed', `${collection}.${field} is not there`);
  return type;
}

/** Whether a declared column may be empty. */
export function isNullable(catalog: Catalog, collection: string, field: string): boolean {
  return catalog.get(collection)?.get(field)?.required === false;
}

/** What differs between dataset and database; an undeclared column may hold data that no answer would contain. */
export function differences(dataset: Dataset, catalog: Catalog): SchemaDifference[] {
  const declared = new Set(dataset.collections.map((collection) => collection.name));
  const undeclared = [...catalog.keys()].filter((name) => !declared.has(name));
  return [
    ...undeclared.map((collection): SchemaDifference => ({ kind: 'collection-undeclared', collection })),
    ...dataset.collections.flatMap(({ name, fields }): SchemaDifference[] => {
      const columns = catalog.get(name);
      if (!columns) return [{ kind: 'collection-missing', collection: name }];
      const names = new Set(fields.map((field) => field.name));
      return [
        ...fields
          .filter((field) => !columns.has(field.name))
          .map((field): SchemaDifference => ({ kind: 'field-missing', collection: name, field: field.name })),
        ...[...columns.keys()]
          .filter((column) => !names.has(column))
          .map((column): SchemaDifference => ({ kind: 'field-undeclared', collection: name, field: column })),
      ];
    }),
  ];
}

/** Identity columns that no index begins with: each search there reads the whole table of somebody's production system. */
export async function unindexedIdentities(session: Session, dataset: Dataset): Promise<SchemaDifference[]> {
  const rows = await session.run({
    text: `SELECT c.relname::text AS collection, pg_get_indexdef(i.indexrelid, 1, true) AS first
             FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = $1 AND i.indisvalid AND i.indpred IS NULL`,
    values: [dataset.schema],
  });
  const indexed = new Set(
    rows.map((row) => `${String(row['collection'])} ${String(row['first']).replaceAll('"', '')}`),
  );
  return dataset.collections.flatMap((collection) =>
    identityFields(collection)
      .filter(
        ({ name }) => !indexed.has(`${collection.name} ${name}`) && !indexed.has(`${collection.name} lower(${name})`),
      )
      .map(({ name }): SchemaDifference => ({ kind: 'identity-unindexed', collection: collection.name, field: name })),
  );
}
