import { OTHERS_KINDS } from '@habeas/domain';
import type { Labels } from '../connector';
import type { Dataset } from '../dataset/dataset';
import type { YamlNode } from '../dataset/yaml-node';
import { humanDataset, type HumanCollection } from './human-dataset';
import { HUMAN_OPERATIONS, type HumanSource, type ResponsiblePerson, type SourceOwner } from './human-source';

/** Keys of a source that a person answers for. */
export const HUMAN_KEYS = [
  'title',
  'searchBy',
  'showsName',
  'operations',
  'suppresses',
  'instructions',
  'needs',
  'collections',
];
const EMAIL = /^[^\s@<>,;"]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const LANGUAGES = ['fr', 'nl', 'de', 'en'] as const;

/** Who answers for a source; undefined where its entry names nobody. */
export function readOwner(node: YamlNode): SourceOwner | undefined {
  if (!node.has('owner')) return undefined;
  const owner = node.child('owner');
  owner.only(['name', 'email', 'language', 'deputy']);
  const deputy = owner.child('deputy');
  deputy.only(['name', 'email', 'language']);
  return { ...readPerson(owner), ...(owner.has('deputy') ? { deputy: readPerson(deputy) } : {}) };
}

function readPerson(node: YamlNode): ResponsiblePerson {
  const email = node.requiredText('email');
  if (email && !EMAIL.test(email)) node.fault('email of the owner or deputy is no address');
  return {
    name: required(node, 'name'),
    email: email.toLowerCase(),
    language: node.choice('language', LANGUAGES) ?? 'en',
  };
}

/** A source whose connector is a person, with the dataset that follows from its collections. */
export function readHuman(key: string, node: YamlNode): { human: HumanSource; dataset: Dataset } {
  const names = node.texts('operations');
  for (const name of names) {
    if (!isOperation(name)) node.fault(`operation "${name}" is none of ${HUMAN_OPERATIONS.join(', ')}`);
  }
  const searchBy = node.texts('searchBy');
  if (searchBy.length === 0) node.fault('searchBy names no key: nobody could be found');
  const human: HumanSource = {
    searchBy,
    showsName: node.flag('showsName'),
    operations: new Set(names.length > 0 ? names.filter(isOperation) : HUMAN_OPERATIONS),
    suppresses: node.texts('suppresses'),
    instructions: required(node, 'instructions'),
    ...(node.has('needs') ? { needs: readNeeds(node.child('needs')) } : {}),
  };
  if (!node.has('owner')) node.fault('owner is missing: nobody would be asked');
  const collections = node.list('collections').map((entry) => readCollection(node.sibling(entry)));
  if (collections.length === 0) node.fault('lists no collection');
  return { human, dataset: humanDataset(key, required(node, 'title'), collections) };
}

function readNeeds(node: YamlNode): NonNullable<HumanSource['needs']> {
  node.only(['mentioned', 'places', 'text']);
  const mentioned = node.texts('mentioned').map((word) => word.toLowerCase());
  if (mentioned.length === 0) node.fault('needs.mentioned names no word');
  const places = node.texts('places').map((word) => word.toLowerCase());
  return { mentioned, places, text: required(node, 'text') };
}

function readCollection(node: YamlNode): HumanCollection {
  node.only(['name', 'label', 'category', 'activities', 'retention', 'mayNameOthers', 'keptDays']);
  const activities = node.texts('activities');
  if (activities.length === 0) node.fault('a collection names no activity of the register');
  const retention = node.text('retention');
  return {
    name: node.requiredText('name'),
    label: required(node, 'label'),
    category: node.requiredText('category'),
    activities,
    ...(retention === undefined ? {} : { retention }),
    mayNameOthers: node.choice('mayNameOthers', OTHERS_KINDS),
    keptDays: readDays(node),
  };
}

function readDays(node: YamlNode): number | undefined {
  if (!node.has('keptDays')) return undefined;
  const days = node.raw('keptDays');
  if (typeof days === 'number' && Number.isInteger(days) && days > 0) return days;
  node.fault('keptDays is no number of days');
  return undefined;
}

function required(node: YamlNode, key: string): Labels {
  const labels = node.labels(key);
  if (!labels) node.fault(`${key} is missing`);
  return labels ?? { fr: '', nl: '', de: '', en: '' };
}

const isOperation = (name: string): name is (typeof HUMAN_OPERATIONS)[number] =>
  HUMAN_OPERATIONS.some((operation) => operation === name);
