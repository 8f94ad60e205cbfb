import {
  FACT_AGGREGATES,
  type CollectionEffects,
  type ErasureRule,
  type FactRule,
  type FieldCondition,
  type Ownership,
  type RetentionRule,
  type SuppressionRule,
} from './effect-rules';
import type { YamlNode } from './yaml-node';

export const COLLECTION_EFFECT_KEYS = [
  'ownership',
  'retention',
  'erasure',
  'preservation',
  'restriction',
  'suppression',
  'issued',
  'feed',
];

/** The keys of a collection that say what may be done to its rows. Faults go to the node's problems. */
export function readCollectionEffects(ours: YamlNode): CollectionEffects {
  return {
    ownership: readOwnership(ours),
    retention: readRetention(ours),
    erasure: readErasure(ours),
    preservation: readFlag(ours, 'preservation'),
    restriction: readFlag(ours, 'restriction'),
    suppression: ours.list('suppression').map((entry) => readSuppression(ours.sibling(entry))),
    issued: ours.flag('issued'),
    feed: ours.text('feed'),
  };
}

/** A field's facts: one mapping, or a list of them. */
export function readFacts(ours: YamlNode): FactRule[] {
  if (!ours.has('fact')) return [];
  const raw = ours.raw('fact');
  const nodes = Array.isArray(raw) ? raw.map((entry) => ours.sibling(entry)) : [ours.child('fact')];
  return nodes.map((node) => {
    node.only(['is', 'aggregate', 'values', 'when']);
    const kinds = Array.isArray(node.raw('is')) ? node.texts('is') : [node.requiredText('is')];
    return {
      is: kinds,
      aggregate: node.choice('aggregate', FACT_AGGREGATES) ?? missing(node, 'aggregate', 'latest'),
      values: node.texts('values'),
      when: readCondition(node, 'when'),
    };
  });
}

function readOwnership(ours: YamlNode): Ownership | undefined {
  if (!ours.has('ownership')) return undefined;
  const node = ours.child('ownership');
  node.only(['owner', 'members']);
  const owner = node.text('owner');
  if (!node.has('members')) return { owner };
  const members = node.child('members');
  members.only(['collection', 'by', 'person', 'field']);
  const by = members.requiredText('by');
  return {
    owner,
    members: {
      collection: members.requiredText('collection'),
      by,
      person: members.requiredText('person'),
      field: members.text('field') ?? by,
    },
  };
}

function readRetention(ours: YamlNode): RetentionRule | undefined {
  if (!ours.has('retention')) return undefined;
  const node = ours.child('retention');
  node.only(['data', 'from']);
  return { data: node.requiredText('data'), from: node.text('from') };
}

function readErasure(ours: YamlNode): ErasureRule {
  const node = ours.child('erasure');
  node.only(['mode', 'mask']);
  const mode = node.choice('mode', ['delete', 'mask']) ?? 'delete';
  const fields = node.texts('mask');
  if (mode === 'mask') return { mode, fields };
  if (fields.length > 0) node.fault('erasure.mask needs mode: mask');
  return { mode };
}

function readFlag(ours: YamlNode, key: string): { field: string } | undefined {
  if (!ours.has(key)) return undefined;
  const node = ours.child(key);
  node.only(['field']);
  return { field: node.requiredText('field') };
}

function readSuppression(node: YamlNode): SuppressionRule {
  node.only(['purpose', 'when', 'channel', 'set', 'remove', 'changed']);
  return {
    purpose: node.requiredText('purpose'),
    when: readCondition(node, 'when'),
    channel: readChannel(node),
    stop: readStop(node),
    changed: node.text('changed'),
  };
}

function readStop(node: YamlNode): SuppressionRule['stop'] {
  if (node.flag('remove')) {
    if (node.has('set') || node.has('changed')) node.fault('suppression removes the rows: there is nothing to set');
    return { by: 'remove' };
  }
  const set = node.child('set');
  set.only(['field', 'to']);
  const to = set.raw('to') === true ? 'true' : set.raw('to') === false ? 'false' : set.choice('to', ['now']);
  return { by: 'set', field: set.requiredText('field'), to: to ?? missing(set, 'to', 'now') };
}

function readChannel(node: YamlNode): SuppressionRule['channel'] {
  if (!node.has('channel')) return undefined;
  const channel = node.child('channel');
  channel.only(['field', 'codes']);
  const codes = channel.child('codes');
  return {
    field: channel.requiredText('field'),
    codes: Object.fromEntries(codes.keys().map((key) => [key, codes.requiredText(key)])),
  };
}

function readCondition(node: YamlNode, key: string): FieldCondition | undefined {
  if (!node.has(key)) return undefined;
  const when = node.child(key);
  when.only(['field', 'is']);
  return { field: when.requiredText('field'), is: when.texts('is') };
}

function missing<T>(node: YamlNode, key: string, instead: T): T {
  if (!node.has(key)) node.fault(`${key} is missing`);
  return instead;
}
