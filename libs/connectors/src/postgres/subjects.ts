import { SourceError, type SearchKey } from '../connector';
import {
  collectionOf,
  identityFields,
  subjectField,
  type Collection,
  type Dataset,
  type Field,
} from '../dataset/dataset';
import { pathFromSubject } from '../dataset/graph';
import { columnType, type Catalog } from './catalog';
import { holdsKey, keyFrom } from './identity-column';
import type { Row, Session } from './session';
import { Parameters, quoteName, type Statement } from './sql';

/** One open source in one snapshot: what every search needs. */
export interface Reading {
  dataset: Dataset;
  catalog: Catalog;
  session: Session;
}

/** A person that some key found. */
export interface FoundSubject {
  collection: string;
  /** Value of the subject field, as text. */
  id: string;
  /** Every unique identity of the row: what tells this person from others. */
  uniques: SearchKey[];
  /** The keys that led here. */
  matched: SearchKey[];
  evidence: string;
}

/** Everybody whom the keys find, in every subject collection, also through collections that hang on one. Throws `too-many`. */
export async function findSubjects(reading: Reading, keys: SearchKey[], limit = 1000): Promise<FoundSubject[]> {
  const found = new Map<string, FoundSubject>();
  for (const collection of reading.dataset.collections) {
    for (const field of identityFields(collection)) {
      const wanted = keys.filter((key) => key.type === field.identity);
      if (wanted.length === 0) continue;
      for (const subject of await subjectsBy(reading, collection, field, wanted, limit)) merge(found, subject);
      if (found.size > limit)
        throw new SourceError(reading.dataset.source, 'too-many', `more than ${limit} persons match`);
    }
  }
  return [...found.values()];
}

function merge(found: Map<string, FoundSubject>, subject: FoundSubject): void {
  const name = JSON.stringify([subject.collection, subject.id]);
  const known = found.get(name);
  if (known) known.matched.push(...subject.matched);
  else found.set(name, subject);
}

async function subjectsBy(
  reading: Reading,
  collection: Collection,
  field: Field,
  keys: SearchKey[],
  limit: number,
): Promise<FoundSubject[]> {
  const { dataset } = reading;
  const path = pathFromSubject(dataset, collection.name);
  if (!path) return [];
  const subject = collectionOf(dataset, path[0]?.from.collection ?? collection.name);
  const rows = await reading.session.run(subjectQuery(reading, subject, collection, field, keys, limit));
  return rows.map((row) => {
    const matched = keyFrom(field, row['matched'], dataset.country);
    return {
      collection: subject.name,
      id: String(row['id']),
      uniques: uniquesOf(subject, row, dataset.country),
      matched: matched ? [matched] : [],
      evidence: `${dataset.source}.${collection.name}.${field.name}`,
    };
  });
}

function subjectQuery(
  reading: Reading,
  subject: Collection,
  collection: Collection,
  field: Field,
  keys: SearchKey[],
  limit: number,
): Statement {
  const { dataset, catalog } = reading;
  const parameters = new Parameters();
  const path = pathFromSubject(dataset, collection.name) ?? [];
  const table = (name: string): string => `${quoteName(dataset.schema)}.${quoteName(name)}`;
  const joins = path.map((edge, index) => {
    const left = `t${index}.${quoteName(edge.from.field)}`;
    const right = `t${index + 1}.${quoteName(edge.to.field)}`;
    const same =
      columnType(dataset, catalog, edge.from.collection, edge.from.field) ===
      columnType(dataset, catalog, edge.to.collection, edge.to.field);
    const on = same ? `${left} = ${right}` : `${left}::text = ${right}::text`;
    return `JOIN ${table(edge.to.collection)} t${index + 1} ON ${on}`;
  });
  const last = `t${path.length}`;
  const type = columnType(dataset, catalog, collection.name, field.name);
  const uniques = identityFields(subject).filter((candidate) => candidate.unique);
  const selected = uniques.map((unique) => `t0.${quoteName(unique.name)}::text AS ${quoteName(`u_${unique.name}`)}`);
  const id = `t0.${quoteName(subjectField(subject).name)}`;
  const text = `SELECT DISTINCT ${id}::text AS id, ${last}.${quoteName(field.name)}::text AS matched, ${selected.join(', ')}
    FROM ${table(subject.name)} t0 ${joins.join(' ')}
    WHERE ${id} IS NOT NULL AND ${holdsKey(last, field, type, keys, parameters)} ORDER BY 1, 2 LIMIT ${Math.trunc(limit) + 1}`;
  return { text, values: parameters.values };
}

function uniquesOf(subject: Collection, row: Row, country?: string): SearchKey[] {
  return identityFields(subject)
    .filter((field) => field.unique)
    .flatMap((field) => keyFrom(field, row[`u_${field.name}`], country) ?? []);
}
