import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { DATA_ORIGINS } from '@habeas/domain';
import type { Collection, Dataset } from './dataset';
import { checkDataset } from './check-dataset';
import { checkEffects } from './check-effects';
import { COLLECTION_EFFECT_KEYS, readCollectionEffects } from './read-effects';
import { readField, sameInAll } from './read-field';
import { DatasetError, Problems, YamlNode } from './yaml-node';

const FIDES_KEY = /^[a-zA-Z0-9_.<>-]+$/;

/** Reads a dataset file. Throws DatasetError with every fault found, each naming file, collection and field. */
export function readDatasetFile(path: string): Dataset {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new DatasetError([`${path}: cannot be read`]);
  }
  return readDataset(text, path);
}

/** Reads the text of a dataset file that holds exactly one dataset; `file` is only named in messages. */
export function readDataset(yaml: string, file: string): Dataset {
  const problems = new Problems(file);
  const document = parseDocument(yaml, { prettyErrors: true });
  for (const error of document.errors) problems.add('YAML', error.message);
  if (problems.lines.length > 0) throw new DatasetError(problems.lines);
  const parsed: unknown = document.toJS({ maxAliasCount: 100 });
  const list = YamlNode.of(parsed, 'file', problems).list('dataset');
  if (list.length !== 1) problems.add('dataset', `must be a list of exactly one dataset, has ${list.length}`);
  const dataset = readOne(YamlNode.of(list[0], 'dataset', problems));
  checkDataset(dataset, problems);
  checkEffects(dataset, problems);
  if (problems.lines.length > 0) throw new DatasetError(problems.lines);
  return dataset;
}

function readOne(node: YamlNode): Dataset {
  const key = node.requiredText('fides_key');
  if (!FIDES_KEY.test(key)) node.fault(`fides_key "${key}" may hold only letters, digits and _ . < > -`);
  const ours = node.child('x-habeas');
  ours.only(['source', 'title', 'owner', 'country', 'contactDirectory', 'timeZone', 'activities']);
  const activities = ours.texts('activities');
  return {
    key,
    source: ours.text('source') ?? key,
    title: ours.labels('title') ?? sameInAll(node.text('name') ?? key),
    owner: ours.text('owner'),
    schema: node.child('fides_meta', 'fidesops_meta').child('namespace').text('schema') ?? 'public',
    country: ours.text('country'),
    contactDirectory: ours.flag('contactDirectory'),
    timeZone: ours.text('timeZone') ?? 'UTC',
    collections: node
      .list('collections')
      .map((entry) => readCollection(entry, node.problems, activities))
      .filter((collection) => collection !== undefined),
  };
}

function readCollection(entry: unknown, problems: Problems, datasetActivities: string[]): Collection | undefined {
  const unnamed = YamlNode.of(entry, 'collection', problems);
  const name = unnamed.requiredText('name');
  const node = YamlNode.of(entry, name, problems);
  if (node.child('fides_meta', 'fidesops_meta').flag('skip_processing')) return undefined;
  const ours = node.child('x-habeas');
  ours.only(['label', 'subject', 'category', 'origin', 'activities', 'thirdPartyNote', ...COLLECTION_EFFECT_KEYS]);
  const activities = ours.texts('activities');
  return {
    name,
    description: node.text('description'),
    label: ours.labels('label') ?? sameInAll(name),
    subject: ours.flag('subject'),
    category: ours.text('category'),
    origin: ours.choice('origin', DATA_ORIGINS),
    activities: activities.length > 0 ? activities : datasetActivities,
    thirdPartyNote: ours.labels('thirdPartyNote'),
    ...readCollectionEffects(ours),
    fields: node.list('fields').map((field) => readField(fieldNode(field, name, problems))),
  };
}

function fieldNode(entry: unknown, collection: string, problems: Problems): YamlNode {
  const name = YamlNode.of(entry, `${collection} field`, problems).text('name') ?? '?';
  return YamlNode.of(entry, `${collection}.${name}`, problems);
}
