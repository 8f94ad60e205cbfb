import type { ContactOnFile, LocatedSubject, SearchKey } from '../connector';
import { collectionOf, subjectField, type Collection, type Field, type SubjectAttribute } from '../dataset/dataset';
import { edgesOf } from '../dataset/graph';
import { keyFrom } from './identity-column';
import { PassedOnKeys } from './pass-on';
import { selections } from './selection';
import type { Row } from './session';
import { settle } from './settle';
import { quoteName } from './sql';
import { findSubjects, type FoundSubject, type Reading } from './subjects';

/** The persons under one canonical key, with what stands on file about each. */
export async function locateSubjects(reading: Reading, key: SearchKey, limit: number): Promise<LocatedSubject[]> {
  const located: LocatedSubject[] = [];
  for (const subject of await findSubjects(reading, [key], limit))
    located.push(await describeSubject(reading, subject));
  return located;
}

async function describeSubject(reading: Reading, subject: FoundSubject): Promise<LocatedSubject> {
  const { dataset } = reading;
  const collection = collectionOf(dataset, subject.collection);
  const field = subjectField(collection);
  const passedOn = new PassedOnKeys(reading, [subject]);
  const located: LocatedSubject = {
    subject: { type: field.identity, value: subject.id },
    displayName: {},
    contacts: [],
    keys: [],
    evidence: subject.evidence,
  };
  const own = { collection, field: field.name, values: [subject.id] };
  const [row] = await nearRows(reading, own, subject);
  if (row) readPerson(located, collection, row);
  for (const place of [own, ...placesNear(reading, collection, row ?? {})]) {
    const rows = await nearRows(reading, place, subject);
    for (const near of rows) located.contacts.push(...contactsOf(dataset.country, place.collection, near));
    located.keys.push(...(await passedOn.from(place.collection, rows)));
  }
  located.contacts = distinct(located.contacts);
  return located;
}

interface Place {
  collection: Collection;
  field: string;
  values: string[];
}

/** The collections one reference away that hold contacts or identities, and the values that lead there. */
function placesNear(reading: Reading, subject: Collection, row: Row): Place[] {
  return edgesOf(reading.dataset)
    .filter((edge) => edge.from.collection === subject.name)
    .map((edge) => ({
      collection: collectionOf(reading.dataset, edge.to.collection),
      field: edge.to.field,
      values: [row[edge.from.field]].flatMap((value) => (value === null || value === undefined ? [] : [String(value)])),
    }))
    .filter(({ collection }) => collection.fields.some((field) => field.contact || field.identity));
}

async function nearRows(reading: Reading, place: Place, subject: FoundSubject): Promise<Row[]> {
  const settled = settle(reading.dataset, subject.uniques, [subject]);
  const shown = fieldsToRead(reading, place.collection)
    .map((name) => `t.${quoteName(name)}`)
    .join(', ');
  const way = { kind: 'values' as const, field: place.field, values: place.values };
  const rows: Row[] = [];
  for (const statement of selections(reading, place.collection, [way], settled, shown, 'LIMIT 200')) {
    rows.push(...(await reading.session.run(statement)));
  }
  return rows;
}

/** Only what a located subject is made of: nothing else of the row is read before identity is verified. */
function fieldsToRead(reading: Reading, { name, fields }: Collection): string[] {
  const feeding = edgesOf(reading.dataset).filter((edge) => edge.from.collection === name);
  const told = fields.filter((field) => field.contact ?? field.identity ?? field.personName ?? field.attribute);
  const since = told.flatMap((field) => field.contactSince ?? []);
  return [...new Set([...told.map((field) => field.name), ...since, ...feeding.map((edge) => edge.from.field)])];
}

function readPerson(located: LocatedSubject, collection: Collection, row: Row): void {
  for (const field of collection.fields) {
    const value = row[field.name];
    if (value === null || value === undefined || value === '') continue;
    if (field.personName) located.displayName[field.personName] = String(value);
    if (field.attribute) located[field.attribute.is] = wordFor(field.attribute, String(value));
  }
}

/** Our word for a source's code. */
export function wordFor(attribute: SubjectAttribute, code: string): string {
  return Object.hasOwn(attribute.values, code) ? (attribute.values[code] ?? code) : code.toLowerCase();
}

function contactsOf(country: string | undefined, collection: Collection, row: Row): ContactOnFile[] {
  return collection.fields.flatMap((field) => {
    const value = contactValue(field, row[field.name], country);
    if (!field.contact || value === undefined) return [];
    const since = field.contactSince === undefined ? undefined : row[field.contactSince];
    return [{ kind: field.contact, value, ...(typeof since === 'string' ? { onFileSince: since } : {}) }];
  });
}

function contactValue(field: Field, value: unknown, country?: string): string | undefined {
  const identity = field.contact === 'email' ? 'email' : 'phone_number';
  return keyFrom({ ...field, identity }, value, country)?.value;
}

function distinct(contacts: ContactOnFile[]): ContactOnFile[] {
  const named = contacts.map((contact): [string, ContactOnFile] => [`${contact.kind} ${contact.value}`, contact]);
  return [...new Map(named.reverse()).values()].reverse();
}
