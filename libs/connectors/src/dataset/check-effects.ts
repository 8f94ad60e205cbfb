import type { Collection, Dataset, Field } from './dataset';
import type { FieldCondition, Ownership } from './effect-rules';
import { ownerIdentity } from './owner-identity';
import type { Problems } from './yaml-node';

type Fault = (text: string) => void;

/** Adds a line for every contradiction in what a dataset says may be done to its rows. */
export function checkEffects(dataset: Dataset, problems: Problems): void {
  if (!isTimeZone(dataset.timeZone))
    problems.add('dataset', `timeZone is "${dataset.timeZone}", which is no IANA zone`);
  for (const collection of dataset.collections) {
    const fault: Fault = (text) => problems.add(collection.name, text);
    checkNamed(collection, fault);
    checkMask(collection, fault);
    checkSuppression(collection, fault);
    if (collection.ownership) checkOwnership(dataset, collection, collection.ownership, fault);
    if (collection.preservation && keysOf(collection).length !== 1) fault('preservation needs exactly one primary_key');
    for (const field of collection.fields) checkFacts(collection, field, problems);
  }
}

function checkNamed(collection: Collection, fault: Fault): void {
  const named = [
    ['retention.from', collection.retention?.from],
    ['preservation.field', collection.preservation?.field],
    ['restriction.field', collection.restriction?.field],
  ] as const;
  for (const [key, name] of named) {
    if (name !== undefined && !has(collection, name)) fault(`${key} names no field: ${name}`);
  }
}

function checkMask({ name, erasure, fields }: Collection, fault: Fault): void {
  if (erasure.mode !== 'mask') return;
  if (erasure.fields.length === 0) fault('erasure.mask lists no field');
  for (const field of erasure.fields) {
    const found = fields.find((candidate) => candidate.name === field);
    if (!found) fault(`erasure.mask names no field: ${field}`);
    else if (found.primaryKey) fault(`erasure.mask: ${name}.${field} is the primary key, to which others refer`);
  }
}

function checkSuppression(collection: Collection, fault: Fault): void {
  for (const rule of collection.suppression) {
    const set = rule.stop.by === 'set' ? rule.stop.field : undefined;
    const names = [set, rule.changed, rule.channel?.field].filter((name) => name !== undefined);
    if (rule.stop.by === 'remove' && collection.erasure.mode !== 'delete')
      fault('suppression removes rows that are masked when they are erased');
    for (const name of names) if (!has(collection, name)) fault(`suppression names no field: ${name}`);
    checkCondition(collection, rule.when, 'suppression', fault);
  }
}

function checkOwnership(dataset: Dataset, collection: Collection, ownership: Ownership, fault: Fault): void {
  if (!ownership.owner && !ownership.members) fault('ownership names neither owner nor members');
  if (ownership.owner && !ownerIdentity(dataset, collection.name, ownership.owner)) {
    fault(`ownership.owner is neither a unique identity nor a reference to one: ${ownership.owner}`);
  }
  if (!ownership.members) return;
  const { collection: name, by, person, field } = ownership.members;
  const other = dataset.collections.find((candidate) => candidate.name === name);
  if (!other || !has(other, by)) fault(`ownership.members names no field: ${name}.${by}`);
  if (!has(collection, field)) fault(`ownership.members names no field: ${field}`);
  if (other && !ownerIdentity(dataset, name, person)) {
    fault(`ownership.members.person is neither a unique identity nor a reference to one: ${name}.${person}`);
  }
}

function checkFacts(collection: Collection, field: Field, problems: Problems): void {
  const fault: Fault = (text) => problems.add(`${collection.name}.${field.name}`, text);
  for (const fact of field.facts) {
    if (fact.is.length === 0) fault('fact.is names no kind');
    if (fact.aggregate === 'any' && fact.values.length === 0) fault('fact with aggregate any needs values');
    if (fact.aggregate !== 'any' && fact.values.length > 0) fault('fact.values needs aggregate any');
    checkCondition(collection, fact.when, 'fact', fault);
  }
}

function checkCondition(collection: Collection, when: FieldCondition | undefined, key: string, fault: Fault): void {
  if (!when) return;
  if (!has(collection, when.field)) fault(`${key}.when names no field: ${when.field}`);
  if (when.is.length === 0) fault(`${key}.when.is lists no value`);
}

const has = (collection: Collection, name: string): boolean => collection.fields.some((field) => field.name === name);
const keysOf = (collection: Collection): Field[] => collection.fields.filter((field) => field.primaryKey);

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
