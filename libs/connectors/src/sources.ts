import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Connector } from './connector';
import type { Dataset } from './dataset/dataset';
import { readDatasetFile } from './dataset/read-dataset';
import { DatasetError, Problems, YamlNode } from './dataset/yaml-node';
import { HumanConnector } from './human/human-connector';
import type { HumanSource, SourceOwner } from './human/human-source';
import { HUMAN_KEYS, readHuman, readOwner } from './human/read-human';
import { PostgresConnector } from './postgres/postgres-connector';

const COMMON_KEYS = ['key', 'connector', 'order', 'owner'];

/** One entry of a pack's `sources.yaml`. */
export interface SourceDefinition {
  key: string;
  connector: 'postgres' | 'human';
  dataset: Dataset;
  /** Path of the dataset's file; of `sources.yaml` itself where a person answers. */
  datasetFile: string;
  /** Name of the database on the pack's server; an operator's own address replaces it. Empty where a person answers. */
  database: string;
  /** Who answers for the source, and does what its connector cannot. */
  owner?: SourceOwner;
  /** Only where no program reaches the source. */
  human?: HumanSource;
  /** Sources are asked in this order: one that knows many keys before those that need them. */
  order: number;
  contactDirectory: boolean;
  /** Folder of the source's files, relative to the folder given for all files. */
  files?: string;
}

/** How to reach one source. */
export interface SourceReach {
  /** With an account that can only read. */
  url: string;
  /** With the account for effects; without it the source is only read. */
  writeUrl?: string;
  filesFolder?: string;
  statementTimeoutMs?: number;
  poolSize?: number;
}

/** Reads `sources.yaml` and every dataset that it names, sorted by `order`. Throws DatasetError with all faults. */
export function readSources(file: string): SourceDefinition[] {
  const problems = new Problems(file);
  const root = YamlNode.of(parseFile(file), 'file', problems);
  const definitions = root.list('sources').flatMap((entry) => readOne(file, root.sibling(entry), problems) ?? []);
  const keys = definitions.map((definition) => definition.key);
  for (const key of new Set(keys.filter((key, index) => keys.indexOf(key) !== index)))
    problems.add(key, 'source is named twice');
  if (definitions.length === 0) problems.add('sources', 'lists no source');
  if (problems.lines.length > 0) throw new DatasetError(problems.lines);
  return definitions.sort((a, b) => a.order - b.order);
}

/** The connector for a definition. A source that a person answers for needs no `reach`. */
export function openConnector(definition: SourceDefinition, reach: SourceReach): Connector {
  if (definition.connector === 'human') return new HumanConnector(definition.dataset);
  return new PostgresConnector({ dataset: definition.dataset, ...reach });
}

function parseFile(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new DatasetError([`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`]);
  }
}

function readOne(file: string, entry: YamlNode, problems: Problems): SourceDefinition | undefined {
  const key = entry.requiredText('key');
  const node = YamlNode.of(
    Object.fromEntries(entry.keys().map((name) => [name, entry.raw(name)])),
    `source ${key}`,
    problems,
  );
  const connector = node.choice('connector', ['postgres', 'human']) ?? 'postgres';
  const order = Number(node.requiredText('order'));
  if (!Number.isInteger(order)) node.fault('order must be a whole number');
  const owner = readOwner(node);
  const common = { key, connector, order, ...(owner ? { owner } : {}) };
  if (connector === 'human') {
    node.only([...COMMON_KEYS, ...HUMAN_KEYS]);
    return { ...common, datasetFile: file, database: '', contactDirectory: false, ...readHuman(key, node) };
  }
  node.only([...COMMON_KEYS, 'dataset', 'database', 'contactDirectory', 'files']);
  const datasetFile = path.resolve(path.dirname(file), node.requiredText('dataset'));
  const dataset = readItsDataset(datasetFile, key, node);
  if (!dataset) return undefined;
  return {
    ...common,
    ...{ dataset, datasetFile },
    database: node.requiredText('database'),
    contactDirectory: node.flag('contactDirectory') || dataset.contactDirectory,
    files: node.text('files'),
  };
}

function readItsDataset(file: string, key: string, node: YamlNode): Dataset | undefined {
  try {
    const dataset = readDatasetFile(file);
    if (dataset.source !== key) node.fault(`its dataset says source ${dataset.source}`);
    return dataset;
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    node.problems.lines.push(...error.problems);
    return undefined;
  }
}
