import type { IdentityType } from '../connector';
import type { Collection, Dataset, Field } from '../dataset/dataset';
import { identityFields } from '../dataset/dataset';
import type { IdentityPage } from '../effects';
import { canonicalValue } from '../search-key';
import type { Session } from './session';
import { quoteName } from './sql';

const PAGE = 1_000;

/** Every value by which a person is found here. One that may be another party's tells nothing about this person and is left out. */
export async function* identityPages(
  dataset: Dataset,
  session: Session,
  types: readonly IdentityType[],
): AsyncGenerator<IdentityPage> {
  for (const collection of dataset.collections) {
    for (const field of identityFields(collection)) {
      if (!types.includes(field.identity) || field.thirdParty || field.withhold) continue;
      yield* fieldPages(dataset, session, collection, field);
    }
  }
}

async function* fieldPages(
  { schema, country }: Dataset,
  session: Session,
  collection: Collection,
  field: Field & { identity: IdentityType },
): AsyncGenerator<IdentityPage> {
  const column = quoteName(field.name);
  const table = `${quoteName(schema)}.${quoteName(collection.name)}`;
  const statement = { text: `SELECT ${column}::text AS value FROM ${table} WHERE ${column} IS NOT NULL`, values: [] };
  for await (const rows of session.pages(statement, PAGE)) {
    const values = rows.flatMap(({ value }) => canonicalValue(field.identity, String(value), country) ?? []);
    yield { collection: collection.name, keys: values.map((value) => ({ type: field.identity, value })) };
  }
}
