import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { loadTables, type Accounts } from './load';
import { makeTables } from './make-tables';
import type { Person } from './person';
import { makePopulation } from './population';
import { isRecorded, recordingFile } from './recordings-and-tv';
import { readerRole, writerRole } from './source-roles';
import type { Tables } from './tables';
import { smallWav } from './wav';

/** Raise it when what is made changes: sources of an older make are made anew. */
const MAKE = 4;
const RECORDINGS = 'call-recordings';
const DATABASES = {
  crm: 'habeas_src_crm',
  billing: 'habeas_src_billing',
  marketing: 'habeas_src_marketing',
  'call-records': 'habeas_src_call_records',
  'call-recordings': 'habeas_src_call_recordings',
  tv: 'habeas_src_tv',
  online: 'habeas_src_online',
  'contact-centre': 'habeas_src_contact_centre',
  contracts: 'habeas_src_contracts',
  network: 'habeas_src_network',
  audience: 'habeas_src_audience',
};

export interface CreateSources {
  /** An account that may create databases and roles. */
  adminUrl: string;
  /** Password for the role `habeas_source_reader`, which can only read. */
  readerPassword: string;
  /** Password for the role `habeas_source_writer`, by which effects are done. */
  writerPassword: string;
  /** Folder under which each source with files has its own (`call-recordings`). */
  filesDir: string;
  /** Folder of the `schema.sql` and `dataset.yaml` files: this one's parent, unless it was compiled elsewhere. */
  schemaDir?: string;
  persons?: number;
  seed?: number;
  /** ISO date of the sources' "today". */
  today?: string;
  /** Before the name of each database and of the roles, so that tests can have their own. */
  prefix?: string;
}

export interface CreatedSources {
  /** For each source, the address for reading. */
  urls: Record<string, string>;
  /** For each source, the address for effects. */
  writeUrls: Record<string, string>;
  /** Sources made by this call; those that were complete are left alone. */
  made: string[];
}

/**
 * Makes the model sources that are missing or half made. The same numbers always give the same rows, but for the days on which customers
 * move: these lie around the real day.
 */
export async function createSources(options: CreateSources): Promise<CreatedSources> {
  const { adminUrl, persons = 2000, seed = 20260115, today = '2026-01-15', prefix = '' } = options;
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('SELECT pg_advisory_lock(720811)'); // two starts at once would undo each other
    const accounts = { reader: `${prefix}habeas_source_reader`, writer: `${prefix}habeas_source_writer` };
    await readerRole(admin, accounts.reader, options.readerPassword);
    await writerRole(admin, accounts.writer, options.writerPassword);
    const stamp = `habeas model source ${MAKE}, ${persons} persons, seed ${seed}, ${today}`;
    const names = Object.entries(DATABASES).map(([key, name]) => ({ key, name: `${prefix}${name}` }));
    const missing: typeof names = [];
    for (const source of names) {
      const filesLost = source.key === RECORDINGS && !existsSync(path.join(options.filesDir, source.key));
      if (filesLost || (await stampOf(admin, source.name)) !== stamp) missing.push(source);
    }
    const urlsOf = (user: string, password: string): Record<string, string> =>
      Object.fromEntries(names.map(({ key, name }) => [key, urlFor(adminUrl, name, user, password)]));
    if (missing.length > 0) {
      const people = makePopulation(persons, seed);
      const tables = makeTables(people, seed, today, new Date().toISOString().slice(0, 10));
      for (const { name } of missing) await emptyDatabase(admin, name);
      // Most of the time goes into many small statements: one source waits while another is written.
      await Promise.all(
        missing.map(({ key, name }) => fillOne(options, accounts, { key, name, tables: tables[key], people, today })),
      );
      // Last of all: a source without its stamp was interrupted and is made anew.
      for (const { name } of missing)
        await admin.query(`COMMENT ON DATABASE ${escapeIdentifier(name)} IS ${escapeLiteral(stamp)}`);
    }
    return {
      urls: urlsOf(accounts.reader, options.readerPassword),
      writeUrls: urlsOf(accounts.writer, options.writerPassword),
      made: missing.map(({ key }) => key),
    };
  } finally {
    await admin.end();
  }
}

async function emptyDatabase(admin: Client, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`);
}

interface Filling {
  key: string;
  /** Of the database. */
  name: string;
  tables: Tables | undefined;
  people: Person[];
  today: string;
}

async function fillOne(options: CreateSources, accounts: Accounts, filling: Filling): Promise<void> {
  const { key, name, tables, people, today } = filling;
  if (!tables) throw new RangeError(`no rows for source ${key}`);
  const folder = path.join(options.schemaDir ?? path.join(__dirname, '..'), key);
  const files = { schema: path.join(folder, 'schema.sql'), dataset: path.join(folder, 'dataset.yaml') };
  await loadTables(withDatabase(options.adminUrl, name), files, tables, accounts);
  if (key === RECORDINGS) writeRecordings(path.join(options.filesDir, key), people, today);
}

function writeRecordings(folder: string, people: Person[], today: string): void {
  mkdirSync(folder, { recursive: true });
  for (const person of people.filter(isRecorded)) {
    const file = path.join(folder, recordingFile(person, today));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, smallWav(person.canary, 220 + (person.index % 400)));
  }
}

async function stampOf(admin: Client, name: string): Promise<string | undefined> {
  const text = `SELECT shobj_description(oid, 'pg_database') AS stamp FROM pg_database WHERE datname = $1`;
  return (await admin.query<{ stamp: string | null }>(text, [name])).rows[0]?.stamp ?? undefined;
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

function urlFor(adminUrl: string, name: string, user: string, password: string): string {
  const url = new URL(withDatabase(adminUrl, name));
  url.username = user;
  url.password = password;
  return url.href;
}
