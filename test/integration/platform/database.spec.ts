import { Client } from 'pg';
import { loadConfig } from '@habeas/platform/config';
import {
  assertDatabaseReady,
  createDataSource,
  DatabaseNewerThanCode,
  knownMigrations,
  runMigrations,
  Transactions,
} from '@habeas/platform/database';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../support/database';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const configFor = (url: string, more: Record<string, string> = {}) =>
  loadConfig({ DATABASE_URL: url, ...more }).database;

describe('migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createEmptyDatabase();
  });
  afterEach(() => database.drop());

  it('are applied once when twenty processes migrate at the same time', async () => {
    const runs = await Promise.all(Array.from({ length: 20 }, () => runMigrations(database.ownerUrl)));
    expect(runs.flat()).toEqual(knownMigrations());
    const rows = await query(database.ownerUrl, 'select name from schema_migration order by timestamp');
    expect(rows.map(({ name }) => name)).toEqual(knownMigrations());
  });

  it('refuse a database that is newer than the code', async () => {
    await runMigrations(database.ownerUrl);
    await query(
      database.ownerUrl,
      `insert into schema_migration (timestamp, name) values (999, 'later-0000000000999')`,
    );
    await expect(runMigrations(database.ownerUrl)).rejects.toThrow(DatabaseNewerThanCode);
    const check = assertDatabaseReady((sql) => query(database.appUrl, sql), configFor(database.appUrl));
    await expect(check).rejects.toThrow('later-0000000000999');
  });

  it('must have been applied before a process starts', async () => {
    const check = assertDatabaseReady((sql) => query(database.ownerUrl, sql), configFor(database.ownerUrl));
    await expect(check).rejects.toThrow('run the migrations first');
  });
});

describe('the application role', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('reads and writes rows', async () => {
    await query(
      database.appUrl,
      `insert into captured_mail (message_id, sender, recipient, subject, body_text, raw)
      values ('<1@x>', 'a@x', 'b@x', 's', 't', '')`,
    );
    expect(await query(database.appUrl, 'select recipient from captured_mail')).toEqual([{ recipient: 'b@x' }]);
  });

  it.each([
    ['create table x (id int)', /permission denied/],
    ['drop table captured_mail', /must be owner/],
    ['alter table captured_mail add column x int', /must be owner/],
    [`delete from schema_migration`, /permission denied/],
    ['create table bullmq.x (id int)', /permission denied/],
  ])('may not: %s', async (sql, refusal) => {
    await expect(query(database.appUrl, sql)).rejects.toThrow(refusal);
  });

  it('is refused when the database may lose what it confirmed, or when it is the owner', async () => {
    const strict = { HABEAS_ACCEPT_UNSAFE_DATABASE: '0' };
    const asApp = assertDatabaseReady((sql) => query(database.appUrl, sql), configFor(database.appUrl, strict));
    await expect(asApp).rejects.toThrow('turn on');
    const durable = async (sql: string) => (sql.includes('fsync') ? [] : query(database.ownerUrl, sql));
    await expect(assertDatabaseReady(durable, configFor(database.ownerUrl, strict))).rejects.toThrow(
      'application role',
    );
  });
});

describe('Transactions', () => {
  it('commit as a whole, roll back as a whole, and only read when told so', async () => {
    const database = await createTestDatabase();
    const dataSource = await createDataSource(configFor(database.appUrl)).initialize();
    const transactions = new Transactions(dataSource);
    const add = `insert into schedule_slot (name, slot, claimed_by, started_at, seconds) values ('a', 1, 'me', now(), 60)`;
    const failed = transactions.run(async (tx) => {
      await tx.query(add);
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    expect(await query(database.appUrl, 'select * from schedule_slot')).toHaveLength(0);
    await transactions.run((tx) => tx.query(add));
    expect(await query(database.appUrl, 'select * from schedule_slot')).toHaveLength(1);
    await expect(transactions.read((tx) => tx.query(`delete from schedule_slot`))).rejects.toThrow('read-only');
    await dataSource.destroy();
    await database.drop();
  });
});
