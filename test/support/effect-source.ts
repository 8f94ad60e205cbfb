import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EFFECT_LEDGER_SQL, PostgresConnector, readDataset, writerGrants, type Dataset } from '@habeas/connectors';
import { administer, adminUrl, askAsAdministrator } from './model-sources';

const PASSWORDS = { reader: 'effect-reader', writer: 'effect-writer' };
const PERSONS = ['ANN', 'BOB', 'CLEO'];

/** Two of its names are as no author would choose them, and orders and items refer to one another. */
const SCHEMA = `
CREATE TABLE customers (number text PRIMARY KEY, name text, email text, status text, left_on date, restricted boolean);
CREATE TABLE accounts (account_id text PRIMARY KEY, holder text, note text);
CREATE TABLE members (member_id text PRIMARY KEY, number text, account_id text REFERENCES accounts);
CREATE TABLE orders (order_id text PRIMARY KEY, number text REFERENCES customers, ordered_at timestamptz, open_amount numeric(12,2),
  state text, last_item text, keep_until date);
CREATE TABLE items (item_id text PRIMARY KEY, order_id text NOT NULL REFERENCES orders, what text);
ALTER TABLE orders ADD FOREIGN KEY (last_item) REFERENCES items;
CREATE TABLE "cho""ices; $1" (choice_id text PRIMARY KEY, number text, purpose text, channel text, "all""owed $2" boolean, changed_on date);
CREATE TABLE sendings (sending_id text PRIMARY KEY, number text, email text NOT NULL UNIQUE, campaign text);
CREATE TABLE recordings (recording_id text PRIMARY KEY, number text, recorded_at timestamptz, file text, keep_until date);
CREATE INDEX ON customers (lower(email));
`;

const number = `{name: number, fides_meta: {data_type: string, references: [{dataset: shop, field: customers.number, direction: from}]}}`;
const key = (name: string): string => `{name: ${name}, fides_meta: {primary_key: true, data_type: string}}`;
const plain = (name: string, ours = ''): string =>
  `{name: '${name}', fides_meta: {data_type: string}${ours === '' ? '' : `, x-habeas: {${ours}}`}}`;

const DATASET = `
dataset:
  - fides_key: shop
    x-habeas: {source: shop, country: BE, timeZone: Europe/Brussels}
    collections:
      - name: customers
        x-habeas: {subject: true, restriction: {field: restricted}}
        fields:
          - {name: number, fides_meta: {primary_key: true, identity: customer_number, data_type: string}, x-habeas: {unique: true}}
          - ${plain('name', 'name: given')}
          - {name: email, fides_meta: {identity: email, data_type: string}}
          - ${plain('status', 'attribute: {is: relation, values: {ACT: customer, EXC: former-customer}}')}
          - ${plain('left_on', 'fact: {is: relationship-end, aggregate: end}')}
          - {name: restricted, fides_meta: {data_type: boolean}}
      - name: accounts
        x-habeas:
          ownership: {owner: holder, members: {collection: members, by: account_id, person: number}}
        fields:
          - ${key('account_id')}
          - {name: holder, fides_meta: {data_type: string, references: [{dataset: shop, field: customers.number, direction: from}]}}
          - ${plain('note')}
      - name: members
        fields:
          - ${key('member_id')}
          - ${number}
          - {name: account_id, fides_meta: {data_type: string, references: [{dataset: shop, field: accounts.account_id, direction: to}]}}
      - name: orders
        x-habeas: {retention: {data: orders, from: ordered_at}, preservation: {field: keep_until}}
        fields:
          - ${key('order_id')}
          - ${number}
          - ${plain('ordered_at', 'fact: {is: last-unpaid, aggregate: latest, when: {field: state, is: [DUE]}}')}
          - ${plain('open_amount', 'fact: {is: open-balance, aggregate: any-positive}')}
          - ${plain('state', 'fact: {is: dispute-open, aggregate: any, values: [DISPUTED]}')}
          - {name: last_item, fides_meta: {data_type: string, references: [{dataset: shop, field: items.item_id, direction: to}]}}
          - ${plain('keep_until')}
      - name: items
        fields:
          - ${key('item_id')}
          - {name: order_id, fides_meta: {data_type: string, references: [{dataset: shop, field: orders.order_id, direction: from}]}}
          - ${plain('what')}
      - name: 'cho"ices; $1'
        x-habeas:
          suppression:
            - purpose: direct-marketing
              when: {field: purpose, is: [PROMO]}
              channel: {field: channel, codes: {email: MAIL, phone: PHONE}}
              set: {field: 'all"owed $2', to: false}
              changed: changed_on
        fields:
          - ${key('choice_id')}
          - ${number}
          - ${plain('purpose')}
          - ${plain('channel')}
          - {name: 'all"owed $2', fides_meta: {data_type: boolean}}
          - ${plain('changed_on')}
      - name: sendings
        x-habeas: {erasure: {mode: mask, mask: [number, email]}}
        fields:
          - ${key('sending_id')}
          - ${number}
          - ${plain('email')}
          - ${plain('campaign')}
      - name: recordings
        x-habeas: {retention: {data: recordings, from: recorded_at}, preservation: {field: keep_until}}
        fields:
          - ${key('recording_id')}
          - ${number}
          - ${plain('recorded_at')}
          - ${plain('file', 'file: {mediaType: audio/wav}')}
          - ${plain('keep_until')}
`;

/** The rows of one person; every one of them has the person's name in it. Bob shares Ann's account. */
function rowsOf(person: string): string {
  const account = person === 'CLEO' ? 'CLEO' : 'ANN';
  const own = person === account ? `INSERT INTO accounts VALUES ('ACC-${person}', '${person}', 'of ${person}');` : '';
  return `INSERT INTO customers VALUES ('${person}', '${person} O''Hara', '${person.toLowerCase()}@shop.example', 'EXC', '2024-05-01', false);
    ${own} INSERT INTO members VALUES ('M-${person}', '${person}', 'ACC-${account}');
    INSERT INTO orders SELECT 'O-${person}-' || n, '${person}', timestamptz '2026-01-01T23:30:00Z' + n * interval '1 day', 0, 'PAID'
      FROM generate_series(1, 5) n;
    INSERT INTO items SELECT 'I-${person}-' || n, 'O-${person}-' || n, 'thing of ${person}' FROM generate_series(1, 5) n;
    UPDATE orders SET last_item = 'I' || substr(order_id, 2) WHERE number = '${person}';
    INSERT INTO "cho""ices; $1" SELECT 'C-${person}-' || c || p, '${person}', p, c, true, '2025-01-01'
      FROM unnest(ARRAY['MAIL', 'PHONE']) c, unnest(ARRAY['PROMO', 'SURVEY']) p;
    INSERT INTO sendings SELECT 'S-${person}-' || n, '${person}', '${person.toLowerCase()}' || n || '@shop.example', 'May' FROM generate_series(1, 3) n;
    INSERT INTO recordings SELECT 'R-${person}-' || n, '${person}', timestamptz '2026-02-01T10:00:00Z' + n * interval '1 day',
      '2026/${person}-' || n || '.wav' FROM generate_series(1, 3) n;`;
}

/** A small source in which anything may be done, with Ann, Bob and Cleo in it. */
export interface EffectSource {
  dataset: Dataset;
  filesFolder: string;
  writeUrl: string;
  connector(changes?: { writeUrl?: string | undefined; filesFolder?: string }): PostgresConnector;
  administer(sql: string): Promise<void>;
  /** For each table, a digest of the rows in which the person's name does not stand. */
  withoutPerson(person: string): Promise<Record<string, string>>;
  /** The rows of a query, as an administrator. */
  ask(sql: string): Promise<Record<string, unknown>[]>;
  /** The rows and files as they were first. */
  reset(): Promise<void>;
  drop(): Promise<void>;
}

const TABLES = ['customers', 'accounts', 'members', 'orders', 'items', '"cho""ices; $1"', 'sendings', 'recordings'];

export async function makeEffectSource(): Promise<EffectSource> {
  const name = `t${randomBytes(5).toString('hex')}_shop`;
  const roles = { reader: `${name}_r`, writer: `${name}_w` };
  const filesFolder = mkdtempSync(path.join(os.tmpdir(), 'habeas-effects-'));
  const dataset = readDataset(DATASET, 'shop.yaml');
  await administer('postgres', `CREATE DATABASE ${name}`);
  await administer(
    name,
    [
      `CREATE ROLE ${roles.reader} LOGIN PASSWORD '${PASSWORDS.reader}'`,
      `CREATE ROLE ${roles.writer} LOGIN PASSWORD '${PASSWORDS.writer}'`,
      SCHEMA,
      `GRANT USAGE ON SCHEMA public TO ${roles.reader}`,
      `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${roles.reader}`,
      EFFECT_LEDGER_SQL,
      writerGrants(dataset, roles.writer),
    ].join(';\n'),
  );
  const urlFor = (role: 'reader' | 'writer'): string => {
    const url = new URL(adminUrl());
    Object.assign(url, { pathname: `/${name}`, username: roles[role], password: PASSWORDS[role] });
    return url.href;
  };
  const ask = (sql: string): Promise<Record<string, unknown>[]> => askAsAdministrator(name, sql);
  return {
    dataset,
    filesFolder,
    writeUrl: urlFor('writer'),
    connector: (changes = {}) =>
      new PostgresConnector({ dataset, url: urlFor('reader'), writeUrl: urlFor('writer'), filesFolder, ...changes }),
    administer: (sql) => administer(name, sql),
    ask,
    async withoutPerson(person) {
      const digests: Record<string, string> = {};
      for (const table of TABLES) {
        const text = `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS digest FROM ${table} t
          WHERE t::text NOT ILIKE '%${person}%' AND t::text NOT LIKE '%erased-%'`;
        digests[table] = String((await ask(text))[0]?.['digest']);
      }
      return digests;
    },
    async reset() {
      await administer(
        name,
        `TRUNCATE ${TABLES.join(', ')}, habeas.effect, habeas.effect_file, habeas.preservation CASCADE`,
      );
      for (const person of PERSONS) {
        await administer(name, rowsOf(person));
        mkdirSync(path.join(filesFolder, '2026'), { recursive: true });
        for (const n of [1, 2, 3]) writeFileSync(path.join(filesFolder, '2026', `${person}-${n}.wav`), person);
      }
    },
    async drop() {
      await administer('postgres', `DROP DATABASE ${name} WITH (FORCE)`);
      await administer('postgres', `DROP ROLE ${roles.reader}, ${roles.writer}`);
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}
