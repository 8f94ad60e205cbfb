import { EFFECT_LEDGER_SQL, readDataset, writerGrants, type Dataset, type SearchKey } from '@habeas/connectors';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface BenchOptions {
  /** Default 10,000. */
  persons?: number;
  /** Tables in all, the customers' included. Default 11. */
  tables?: number;
  /** Rows of each person in each table but the customers'. Default 5. */
  rowsEach?: number;
  /** Rows in all of one more person. None by default; the memory bench uses 200,005. */
  manyRows?: number;
  database?: string;
}

export interface BenchSource {
  dataset: Dataset;
  /** The same as a file of a controller pack. */
  datasetYaml: string;
  database: string;
  /** For a role that can only read. */
  url: string;
  /** For the role by which effects are done. */
  writeUrl: string;
  /** Every table with the column that holds the customer number: what a bare SELECT needs. */
  tables: { table: string; column: string }[];
  /** The key of person 1 to `persons`. */
  keyOf(person: number): SearchKey;
  /** The address that the form is sent with; it is on file. */
  emailOf(person: number): string;
  /** The person with `manyRows`. */
  manyKey: SearchKey;
  manyEmail: string;
  drop(): Promise<void>;
}

const PASSWORDS = { reader: 'bench-reader', writer: 'bench-writer' };
const numberOf = (person: number): string => `C${String(person).padStart(7, '0')}`;
const MANY = numberOf(9_999_999);

/** Makes a source of plain tables for measuring; drops one of the same name first. */
export async function createBenchSource(adminUrl: string, options: BenchOptions = {}): Promise<BenchSource> {
  const { persons = 10_000, tables = 11, rowsEach = 5, manyRows = 0, database = 'habeas_bench_source' } = options;
  const children = Array.from({ length: tables - 1 }, (_, index) => `events_${index + 1}`);
  const datasetYaml = datasetText(children);
  const dataset = readDataset(datasetYaml, 'bench dataset');
  const roles = { reader: `${database}_reader`, writer: `${database}_writer` };
  const reader = escapeIdentifier(roles.reader);
  await run(adminUrl, [
    `DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`,
    `CREATE DATABASE ${escapeIdentifier(database)} TEMPLATE template0`,
    ...login(roles.reader, PASSWORDS.reader),
    ...login(roles.writer, PASSWORDS.writer),
  ]);
  await run(at(adminUrl, database), [
    ...customers(persons, manyRows),
    ...children.flatMap((table, index) =>
      events(table, persons, rowsEach, index === 0 ? Math.max(0, manyRows - 1) : 0),
    ),
    `GRANT USAGE ON SCHEMA public TO ${reader}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${reader}`,
    EFFECT_LEDGER_SQL,
    writerGrants(dataset, roles.writer),
    'VACUUM ANALYZE',
  ]);
  const urlFor = (role: 'reader' | 'writer'): string =>
    Object.assign(new URL(at(adminUrl, database)), { username: roles[role], password: PASSWORDS[role] }).href;
  return {
    dataset,
    datasetYaml,
    database,
    url: urlFor('reader'),
    writeUrl: urlFor('writer'),
    tables: ['customers', ...children].map((table) => ({ table, column: 'customer_number' })),
    keyOf: (person) => ({ type: 'customer_number', value: numberOf(person) }),
    emailOf: (person) => `person${person}@bench.example`,
    manyKey: { type: 'customer_number', value: MANY },
    manyEmail: 'many@bench.example',
    drop: () =>
      run(adminUrl, [
        `DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`,
        `DROP ROLE ${reader}, ${escapeIdentifier(roles.writer)}`,
      ]),
  };
}

function login(role: string, password: string): string[] {
  const name = escapeIdentifier(role);
  return [
    `DO $$ BEGIN CREATE ROLE ${name}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
    `ALTER ROLE ${name} LOGIN NOSUPERUSER PASSWORD ${escapeLiteral(password)}`,
  ];
}

function customers(persons: number, manyRows: number): string[] {
  const number = `'C' || lpad(n::text, 7, '0')`;
  return [
    'CREATE TABLE customers (customer_number text PRIMARY KEY, name text, email text, birth_date date, city text)',
    `INSERT INTO customers SELECT ${number}, 'Person ' || n, 'person' || n || '@bench.example',
       date '1950-01-01' + n % 20000, 'City ' || n % 500 FROM generate_series(1, ${Math.trunc(persons)}) n`,
    ...(manyRows > 0
      ? [`INSERT INTO customers VALUES ('${MANY}', 'Many', 'many@bench.example', '1980-01-01', 'City')`]
      : []),
    'CREATE INDEX ON customers (lower(email))',
  ];
}

function events(table: string, persons: number, rowsEach: number, many: number): string[] {
  const row = (n: string): string =>
    `'Subject ' || ${n}, 'Détail ' || md5((${n})::text), timestamptz '2025-01-01' + (${n}) * interval '1 minute'`;
  const [each, all] = [Math.trunc(rowsEach), Math.trunc(persons) * Math.trunc(rowsEach)];
  return [
    `CREATE TABLE ${table} (event_id bigint PRIMARY KEY, customer_number text NOT NULL, subject text, detail text,
       happened_at timestamptz, amount numeric(12,2), active boolean)`,
    `INSERT INTO ${table} SELECT n, 'C' || lpad((1 + (n - 1) / ${each})::text, 7, '0'), ${row('n')}, n % 1000 / 10.0, n % 2 = 0
       FROM generate_series(1, ${all}) n`,
    `INSERT INTO ${table} SELECT ${all} + n, '${MANY}', ${row('n')}, n % 1000 / 10.0, n % 2 = 0
       FROM generate_series(1, ${Math.trunc(many)}) n`,
    `CREATE INDEX ON ${table} (customer_number)`,
  ];
}

function datasetText(children: string[]): string {
  const field = (name: string, type: string, more = ''): string =>
    `      - {name: ${name}, data_categories: [user], fides_meta: {data_type: ${type}${more}}}`;
  const reference = ', references: [{dataset: bench, field: customers.customer_number, direction: from}]';
  return [
    'dataset:',
    '- fides_key: bench',
    '  x-habeas: {source: bench, country: BE, contactDirectory: true, activities: ["6.1.3"]}',
    '  collections:',
    '  - name: customers',
    '    x-habeas: {subject: true, category: identification_contact}',
    '    fields:',
    '      - name: customer_number',
    '        fides_meta: {primary_key: true, identity: customer_number, data_type: string}',
    '        x-habeas: {unique: true}',
    ...['name', 'birth_date', 'city'].map((name) => field(name, 'string')),
    '      - name: email',
    '        fides_meta: {identity: email, data_type: string}',
    '        x-habeas: {contact: email}',
    ...children.flatMap((table) => [
      `  - name: ${table}`,
      '    x-habeas: {category: customer_interactions}',
      '    fields:',
      field('event_id', 'integer', ', primary_key: true'),
      field('customer_number', 'string', reference),
      ...['subject', 'detail', 'happened_at', 'amount'].map((name) => field(name, 'string')),
      field('active', 'boolean'),
    ]),
  ].join('\n');
}

function at(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function run(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
