import { DATA_ORIGINS, OTHERS_KINDS } from '@habeas/domain';
import type { Labels } from '../connector';
import { VALUE_KINDS, type Field, type Reference, type SubjectAttribute, type ThirdParty } from './dataset';
import { readFacts } from './read-effects';
import type { YamlNode } from './yaml-node';

const DATA_TYPE = /^(string|integer|float|boolean|object_id|object)(\[\])?$/;
const PHONE_FORMATS = ['e164', 'digits', 'double-zero', 'national'] as const;
const FIELD_KEYS = [
  'label',
  'category',
  'origin',
  'unique',
  'phoneFormat',
  'thirdParty',
  'mayNameOthers',
  'cameFrom',
  'broughtIn',
  'givenTo',
  'contact',
  'contactSince',
  'name',
  'attribute',
  'file',
  'kind',
  'codes',
  'withhold',
  'fact',
];

/** Reads one field: Fides' keys as they are, ours from its `x-habeas`. Faults go to the node's problems. */
export function readField(node: YamlNode): Field {
  const name = node.requiredText('name');
  const meta = node.child('fides_meta', 'fidesops_meta');
  const ours = node.child('x-habeas');
  ours.only(FIELD_KEYS);
  return {
    name,
    description: node.text('description'),
    label: ours.labels('label') ?? sameInAll(name),
    dataCategories: node.texts('data_categories'),
    dataType: dataTypeOf(meta),
    category: ours.text('category'),
    origin: ours.choice('origin', DATA_ORIGINS),
    primaryKey: meta.flag('primary_key'),
    identity: meta.text('identity'),
    unique: ours.flag('unique'),
    phoneFormat: ours.choice('phoneFormat', PHONE_FORMATS) ?? 'e164',
    references: meta.list('references').flatMap((entry) => readReference(node.sibling(entry))),
    thirdParty: readThirdParty(ours),
    mayNameOthers: ours.choice('mayNameOthers', OTHERS_KINDS),
    cameFrom: ours.raw('cameFrom') === 'named' ? 'named' : readMeanings(ours, 'cameFrom'),
    broughtIn: ours.has('broughtIn') ? ours.texts('broughtIn') : undefined,
    givenTo: readMeanings(ours, 'givenTo'),
    contact: ours.choice('contact', ['email', 'phone']),
    contactSince: ours.text('contactSince'),
    personName: ours.choice('name', ['given', 'family']),
    attribute: readAttribute(ours),
    file: ours.has('file')
      ? { mediaType: ours.child('file').text('mediaType') ?? 'application/octet-stream' }
      : undefined,
    kind: ours.choice('kind', VALUE_KINDS),
    codes: readCodes(ours),
    withhold: ours.labels('withhold'),
    facts: readFacts(ours),
  };
}

/** A label for what the file leaves unnamed: its own name, in every language. */
export function sameInAll(text: string): Labels {
  return { fr: text, nl: text, de: text, en: text };
}

function dataTypeOf(meta: YamlNode): string | undefined {
  const type = meta.text('data_type');
  if (type !== undefined && !DATA_TYPE.test(type)) {
    meta.fault(
      `data_type is "${type}", must be string, integer, float, boolean, object_id or object, with [] for a list`,
    );
  }
  return type;
}

function readReference(node: YamlNode): Reference[] {
  const dataset = node.requiredText('dataset');
  const [collection, field, ...nested] = node.requiredText('field').split('.');
  const direction = node.choice('direction', ['from', 'to']);
  if (!collection || !field || nested.length > 0) {
    node.fault('a reference names collection.field; nested fields are not followed');
    return [];
  }
  return [{ dataset, collection, field, direction }];
}

function readThirdParty(ours: YamlNode): ThirdParty | undefined {
  if (!ours.has('thirdParty')) return undefined;
  if (typeof ours.raw('thirdParty') === 'string') {
    const action = ours.choice('thirdParty', ['mask', 'show']);
    return action && { action };
  }
  const node = ours.child('thirdParty');
  node.only(['action', 'when']);
  const action = node.choice('action', ['mask', 'show']) ?? 'mask';
  if (!node.has('when')) return { action };
  const when = node.child('when');
  when.only(['field', 'is']);
  return { action, when: { field: when.requiredText('field'), is: when.texts('is') } };
}

function readAttribute(ours: YamlNode): SubjectAttribute | undefined {
  if (!ours.has('attribute')) return undefined;
  const words = ['language', 'brand', 'relation', 'movesOn'] as const;
  if (typeof ours.raw('attribute') === 'string') {
    const is = ours.choice('attribute', words);
    return is && { is, values: {} };
  }
  const node = ours.child('attribute');
  node.only(['is', 'values']);
  const is = node.choice('is', words);
  const values = node.child('values');
  return is && { is, values: Object.fromEntries(values.keys().map((key) => [key, values.text(key) ?? ''])) };
}

/** The source's codes, each with a key of the register. */
function readMeanings(ours: YamlNode, key: string): Record<string, string> | undefined {
  if (!ours.has(key)) return undefined;
  const meanings = ours.child(key);
  const codes = meanings.keys();
  if (codes.length === 0) ours.fault(`${key} names no code`);
  return Object.fromEntries(codes.map((code) => [code, meanings.requiredText(code)]));
}

function readCodes(ours: YamlNode): Record<string, Labels> | undefined {
  if (!ours.has('codes')) return undefined;
  const codes = ours.child('codes');
  return Object.fromEntries(codes.keys().map((code) => [code, codes.labels(code) ?? sameInAll(code)]));
}
