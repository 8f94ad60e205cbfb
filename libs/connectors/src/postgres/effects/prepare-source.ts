import type { Collection, Dataset, Field } from '../../dataset/dataset';
import { quoteName } from '../sql';

/** What an operator makes in each source in which effects are done. Run again, it changes nothing. */
export const EFFECT_LEDGER_SQL = `CREATE SCHEMA IF NOT EXISTS habeas;
-- What was done, once for each id. The evidence holds numbers only.
CREATE TABLE IF NOT EXISTS habeas.effect (
  effect_id uuid PRIMARY KEY,
  operation text NOT NULL,
  done_at timestamptz NOT NULL DEFAULT now(),
  evidence jsonb
);
-- Files of erased rows that are still to be removed.
CREATE TABLE IF NOT EXISTS habeas.effect_file (
  effect_id uuid NOT NULL REFERENCES habeas.effect,
  path text NOT NULL,
  PRIMARY KEY (effect_id, path)
);
-- Who holds which row, and until when; the collection's own field has the last of these days.
CREATE TABLE IF NOT EXISTS habeas.preservation (
  collection text NOT NULL,
  row_key text NOT NULL,
  holder text NOT NULL,
  until date,
  PRIMARY KEY (collection, row_key, holder)
);
CREATE INDEX IF NOT EXISTS preservation_holder ON habeas.preservation (holder, collection);
`;

/** The statements that give a role what effects on this dataset need, and no more. The role must be there. */
export function writerGrants(dataset: Dataset, role: string): string {
  const to = `TO ${quoteName(role)};`;
  return [
    `GRANT USAGE ON SCHEMA habeas, ${quoteName(dataset.schema)} ${to}`,
    `GRANT SELECT, INSERT, UPDATE (evidence) ON habeas.effect ${to}`,
    `GRANT SELECT, INSERT, DELETE ON habeas.effect_file ${to}`,
    `GRANT SELECT, INSERT, UPDATE (until), DELETE ON habeas.preservation ${to}`,
    ...dataset.collections.map((collection) => {
      const table = `${quoteName(dataset.schema)}.${quoteName(collection.name)}`;
      return `GRANT ${privileges(collection).join(', ')} ON ${table} ${to}`;
    }),
    '',
  ].join('\n');
}

/**
 * Whether a person may have the field put right: what finds rows or leads to others, what is not theirs, what was issued, and the
 * office's own flags stay as they are.
 */
export function isRectifiable({ preservation, restriction, issued }: Collection, field: Field): boolean {
  if (issued) return false;
  const leads = field.primaryKey || field.unique || field.references.length > 0;
  const flag = field.name === preservation?.field || field.name === restriction?.field;
  return !leads && !flag && !field.file && !field.withhold && !field.thirdParty;
}

function privileges(collection: Collection): string[] {
  const written = new Set(writtenFields(collection));
  const read = collection.fields.filter((field) => !field.withhold || written.has(field.name)).map(({ name }) => name);
  const list = (names: string[]): string => names.map(quoteName).join(', ');
  return [
    `SELECT (${list(read)})`,
    ...(written.size > 0 ? [`UPDATE (${list([...written])})`] : []),
    ...(collection.erasure.mode === 'delete' ? ['DELETE'] : []),
  ];
}

function writtenFields(collection: Collection): string[] {
  const { fields, erasure, preservation, restriction, suppression } = collection;
  return [
    ...fields.filter((field) => isRectifiable(collection, field)).map(({ name }) => name),
    ...(erasure.mode === 'mask' ? erasure.fields : []),
    ...[preservation?.field, restriction?.field].filter((name) => name !== undefined),
    ...suppression.flatMap(({ stop, changed }) => [
      ...(stop.by === 'set' ? [stop.field] : []),
      ...(changed === undefined ? [] : [changed]),
    ]),
  ];
}
