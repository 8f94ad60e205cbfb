import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import {
  openConnector,
  readSources,
  type Connector,
  type ExportPage,
  type SearchKey,
  type SourceDefinition,
} from '@habeas/connectors';
import { Client } from 'pg';
import { createSources } from '../../examples/proximus/sources/generate';

/** The pack's sources in databases of this spec's own. */
export interface ModelSources {
  definitions: SourceDefinition[];
  connectors: Map<string, Connector>;
  /** For each source, the address for reading. */
  urls: Record<string, string>;
  /** As HABEAS_SOURCES has them: for each source, the addresses for reading and for effects. */
  addresses: Record<string, { url: string; writeUrl: string }>;
  filesDir: string;
  /** As an administrator, for rows that no generator would make. */
  administer(source: string, sql: string): Promise<void>;
  /** Rows of a source, as an administrator sees them. */
  ask(source: string, sql: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

const PASSWORDS = { readerPassword: 'model-reader', writerPassword: 'model-writer' };

export function adminUrl(): string {
  const url = process.env['HABEAS_TEST_ADMIN_URL'];
  if (!url) throw new Error('The test cluster is not running: start the specs with npx jest from the repository root');
  return url;
}

/** Runs statements as an administrator in one database of the test cluster. */
export async function administer(database: string, sql: string): Promise<void> {
  await askAsAdministrator(database, sql);
}

/** The rows of one query, as an administrator of the test cluster sees them. */
export async function askAsAdministrator(database: string, sql: string): Promise<Record<string, unknown>[]> {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Numbers of persons that are made: a spec has the first that is enough for it. */
const SIZES = [20, 40, 60];

/** Every model source with at least so many persons, made once in a run: each spec has a copy of it. */
async function originals(atLeast: number) {
  const persons = SIZES.find((size) => size >= atLeast) ?? atLeast;
  const prefix = `m${persons}_`;
  const filesDir = path.join(process.env['HABEAS_TEST_FILES'] ?? os.tmpdir(), `sources-${persons}`);
  const { urls } = await createSources({ adminUrl: adminUrl(), ...PASSWORDS, filesDir, persons, prefix });
  const databases = Object.entries(urls).map(([source, url]) => [source, new URL(url).pathname.slice(1)] as const);
  return { prefix, filesDir, databases };
}

const ACCOUNTS = { url: 'habeas_source_reader', writeUrl: 'habeas_source_writer' };
const PASSWORD_OF = { url: PASSWORDS.readerPassword, writeUrl: PASSWORDS.writerPassword };

function addressOf(database: string, prefix: string, kind: keyof typeof ACCOUNTS): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  url.username = `${prefix}${ACCOUNTS[kind]}`;
  url.password = PASSWORD_OF[kind];
  return url.href;
}

type OpenedSources = Pick<ModelSources, 'definitions' | 'connectors'>;

function openSources(filesDir: string, addresses: ModelSources['addresses']): OpenedSources {
  const definitions = readSources('examples/proximus/sources/sources.yaml').filter(
    ({ connector }) => connector === 'postgres',
  );
  const connectors = new Map(
    definitions.map((definition): [string, Connector] => {
      const filesFolder = definition.files === undefined ? undefined : path.join(filesDir, definition.files);
      const address = addresses[definition.key] ?? { url: '', writeUrl: '' };
      return [definition.key, openConnector(definition, { ...address, filesFolder })];
    }),
  );
  return { definitions, connectors };
}

export async function makeModelSources(persons: number): Promise<ModelSources> {
  const copy = `t${randomBytes(5).toString('hex')}_`;
  const filesDir = mkdtempSync(path.join(os.tmpdir(), 'habeas-files-'));
  const original = await originals(persons);
  const names = new Map(original.databases.map(([source, name]) => [source, name.replace(original.prefix, copy)]));
  await Promise.all(
    original.databases.map(([source, name]) =>
      administer('postgres', `CREATE DATABASE "${names.get(source)}" TEMPLATE "${name}" STRATEGY file_copy`),
    ),
  );
  cpSync(original.filesDir, filesDir, { recursive: true });
  const addresses = Object.fromEntries(
    [...names].map(([source, name]) => {
      const [url, writeUrl] = [addressOf(name, original.prefix, 'url'), addressOf(name, original.prefix, 'writeUrl')];
      return [source, { url, writeUrl }];
    }),
  );
  let opened: OpenedSources | undefined;
  const open = () => (opened ??= openSources(filesDir, addresses));
  const nameOf = (source: string): string => names.get(source) ?? '';
  return {
    get definitions() {
      return open().definitions;
    },
    get connectors() {
      return open().connectors;
    },
    urls: Object.fromEntries(Object.entries(addresses).map(([source, { url }]) => [source, url])),
    addresses,
    filesDir,
    administer: (source, sql) => administer(nameOf(source), sql),
    ask: (source, sql) => askAsAdministrator(nameOf(source), sql),
    drop: async () => {
      for (const connector of opened?.connectors.values() ?? []) await connector.close();
      await Promise.all(
        [...names.values()].map((name) => administer('postgres', `DROP DATABASE "${name}" WITH (FORCE)`)),
      );
      rmSync(filesDir, { recursive: true, force: true });
    },
  };
}

export interface Exported {
  source: string;
  pages: ExportPage[];
}

/** What a fan-out does: every source in order, each with the keys given and those that earlier sources passed on. */
export async function exportEverywhere(sources: ModelSources, given: SearchKey[]): Promise<Exported[]> {
  const keys = new Map(given.map((key) => [`${key.type} ${key.value}`, key]));
  const exported: Exported[] = [];
  for (const { key: source } of sources.definitions) {
    const pages: ExportPage[] = [];
    const connector = sources.connectors.get(source);
    if (!connector) throw new Error(`no connector for ${source}`);
    for await (const page of connector.export([...keys.values()])) pages.push(page);
    for (const key of pages.flatMap((page) => page.keys)) keys.set(`${key.type} ${key.value}`, key);
    exported.push({ source, pages });
  }
  return exported;
}

/** Everything that stands in the rows, and in the files where they are read as well. */
export async function textOf(exported: Exported[], withFiles = false): Promise<string> {
  const parts: string[] = [];
  for (const page of exported.flatMap(({ pages }) => pages)) {
    parts.push(JSON.stringify(page.rows));
    for (const file of withFiles ? (page.files ?? []) : []) {
      for await (const chunk of await file.open()) parts.push(Buffer.from(chunk as Uint8Array).toString('latin1'));
    }
  }
  return parts.join('\n');
}

export function canariesIn(text: string): string[] {
  return [...new Set(text.match(/CANARY-\d{6}/g) ?? [])].sort();
}
