import type { Collection, Dataset, Field } from './dataset';
import type { Problems } from './yaml-node';

/** Adds a line for every contradiction inside a dataset: without them every name that the dataset uses exists, once. */
export function checkDataset(dataset: Dataset, problems: Problems): void {
  if (dataset.collections.length === 0) problems.add('dataset', 'has no collection');
  for (const name of repeated(dataset.collections.map((collection) => collection.name))) {
    problems.add(name, 'collection is named twice');
  }
  for (const collection of dataset.collections) checkCollection(dataset, collection, problems);
}

function checkCollection(dataset: Dataset, collection: Collection, problems: Problems): void {
  if (collection.fields.length === 0) problems.add(collection.name, 'has no field');
  for (const name of repeated(collection.fields.map((field) => field.name))) {
    problems.add(`${collection.name}.${name}`, 'field is named twice');
  }
  if (collection.subject && !collection.fields.some((field) => field.unique && field.identity)) {
    problems.add(collection.name, 'a subject collection needs one field with identity and x-habeas unique: true');
  }
  for (const field of collection.fields) {
    const fault = (text: string): void => problems.add(`${collection.name}.${field.name}`, text);
    checkField(collection, field, fault);
    checkReferences(dataset, collection, field, fault);
  }
}

function checkField(collection: Collection, field: Field, fault: (text: string) => void): void {
  const siblings = new Set(collection.fields.map((sibling) => sibling.name));
  if (field.unique && !field.identity) fault('unique needs an identity');
  if (field.contactSince && !siblings.has(field.contactSince))
    fault(`contactSince names no field: ${field.contactSince}`);
  if (field.contactSince && !field.contact) fault('contactSince needs contact');
  const when = field.thirdParty?.when;
  if (when && !siblings.has(when.field)) fault(`thirdParty.when names no field: ${when.field}`);
  if (when && when.is.length === 0) fault('thirdParty.when.is lists no value');
  const isKey = field.identity !== undefined || field.references.length > 0;
  // Following another party's number would export that party's life: the worst fault this file could carry.
  if (field.thirdParty && isKey) fault('a third party column can be neither an identity nor a reference');
  if (field.thirdParty && field.contact) fault('a third party column cannot be a contact of the person');
  if (field.mayNameOthers && (isKey || field.withhold))
    fault('mayNameOthers stands on a field that is given or withheld anyway');
  if (field.cameFrom && field.givenTo)
    fault('one field cannot say both where a row came from and to whom it was given');
  if (field.broughtIn?.length === 0) fault('broughtIn names no code');
  for (const code of field.broughtIn ?? [])
    if (!field.codes || !Object.hasOwn(field.codes, code)) fault(`broughtIn names a code without words: ${code}`);
  if (field.withhold && field.file) fault('a file that is withheld cannot be exported');
}

function checkReferences(dataset: Dataset, collection: Collection, field: Field, fault: (text: string) => void): void {
  for (const reference of field.references.filter((candidate) => candidate.dataset === dataset.key)) {
    if (reference.collection === collection.name) fault('a reference to the same collection is not allowed');
    const target = dataset.collections.find((candidate) => candidate.name === reference.collection);
    const found = target?.fields.some((candidate) => candidate.name === reference.field);
    if (!found) fault(`references ${reference.collection}.${reference.field}, which is not there`);
    const other = target?.fields.find((candidate) => candidate.name === reference.field);
    if (other?.thirdParty) fault(`references ${reference.collection}.${reference.field}, a third party column`);
  }
}

function repeated(names: string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
