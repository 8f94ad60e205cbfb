import os from 'node:os';
import path from 'node:path';
import { knownMigrations } from '@habeas/platform/database';
import { Client } from 'pg';
import { createEmptyDatabase, type TestDatabase } from '../../../../test/support/database';
import { EXIT } from '../exit-codes';
import { main } from '../main';

describe('habeas migrate', () => {
  let database: TestDatabase;
  let printed: string;
  beforeEach(async () => {
    database = await createEmptyDatabase();
    printed = '';
    process.env['HABEAS_HOME'] = path.join(os.tmpdir(), 'habeas-nothing-runs-here');
    process.env['DATABASE_URL'] = database.appUrl;
    process.env['DATABASE_OWNER_URL'] = database.ownerUrl;
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    jest.spyOn(console, 'error').mockImplementation((text) => void (printed += String(text)));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const name of ['HABEAS_HOME', 'DATABASE_URL', 'DATABASE_OWNER_URL']) delete process.env[name];
    await database.drop();
  });

  it('applies every migration once, and says which', async () => {
    expect(await main(['migrate'])).toBe(EXIT.ok);
    expect(printed).toBe(
      knownMigrations()
        .map((name) => `Applied ${name}\n`)
        .join(''),
    );
    printed = '';
    expect(await main(['migrate'])).toBe(EXIT.ok);
    expect(printed).toBe('The database is up to date.\n');
  });

  it('refuses a database that is newer than the program', async () => {
    await main(['migrate']);
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(`insert into schema_migration (timestamp, name) values (999, 'later-0000000000999')`);
    await client.end();
    expect(await main(['migrate'])).toBe(EXIT.unavailable);
    expect(printed).toContain('later-0000000000999');
  });

  it('needs the owner of the tables', async () => {
    delete process.env['DATABASE_OWNER_URL'];
    expect(await main(['migrate'])).toBe(EXIT.badInput);
    expect(printed).toContain('DATABASE_OWNER_URL');
  });

  it('says when the database cannot be reached, without its address', async () => {
    process.env['DATABASE_OWNER_URL'] = 'postgres://owner:canary@127.0.0.1:1/habeas';
    expect(await main(['migrate'])).toBe(EXIT.unavailable);
    expect(printed).toContain('ECONNREFUSED');
    expect(printed).not.toContain('canary');
  });
});
