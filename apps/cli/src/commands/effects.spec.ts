import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { EXIT } from '../exit-codes';
import { main } from '../main';

describe('habeas effects', () => {
  let database: TestDatabase;
  let home: string;
  let printed: string;
  let said: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    home = mkdtempSync(path.join(os.tmpdir(), 'habeas-effects-'));
    Object.assign(process.env, {
      HABEAS_HOME: home,
      DATABASE_URL: database.appUrl,
      HABEAS_ACCEPT_UNSAFE_DATABASE: '1',
    });
  });
  beforeEach(() => {
    printed = said = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    jest.spyOn(console, 'error').mockImplementation((text) => void (said += String(text)));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    for (const name of ['HABEAS_HOME', 'DATABASE_URL']) delete process.env[name];
    await database.drop();
    rmSync(home, { recursive: true });
  });

  const status = async () => {
    printed = '';
    expect(await main(['effects', 'status', '--json'])).toBe(EXIT.ok);
    return JSON.parse(printed) as { source: string; stopped: { by: string; reason: string } | null }[];
  };

  it('stops one source and lifts it again', async () => {
    expect(await main(['effects', 'stop', 'billing', '--reason', 'wrong plan'])).toBe(EXIT.ok);
    expect(await main(['effects', 'stop', 'billing'])).toBe(EXIT.ok);
    expect(printed).toBe('billing: stopped.\nbilling: was stopped already.\n');
    const stopped = (await status()).filter((one) => one.stopped);
    expect(stopped).toMatchObject([{ source: 'billing', stopped: { by: 'operator', reason: 'wrong plan' } }]);
    printed = '';
    expect(await main(['effects', 'resume', 'billing'])).toBe(EXIT.ok);
    expect(printed).toBe('billing: the stop is lifted.\n');
  });

  it('stops all; a source that was stopped by itself stays so', async () => {
    await main(['effects', 'stop', 'crm']);
    await main(['effects', 'stop']);
    expect((await status())[0]).toMatchObject({ source: '*', stopped: { reason: 'stopped by the operator' } });
    printed = '';
    await main(['effects', 'status']);
    expect(printed).toMatch(/^all sources: STOPPED since .* by operator/);
    printed = '';
    await main(['effects', 'resume']);
    expect(printed).toBe('all sources: the stop is lifted.\nStill stopped: crm.\n');
    await main(['effects', 'resume', 'crm']);
    printed = '';
    await main(['effects', 'resume']);
    expect(printed).toBe('all sources: was not stopped.\n');
  });

  it('stops all also where the controller pack cannot be read', async () => {
    process.env['HABEAS_PACK'] = home;
    expect(await main(['effects', 'stop'])).toBe(EXIT.ok);
    expect(await main(['effects', 'stop', 'crm'])).toBe(EXIT.badInput);
    delete process.env['HABEAS_PACK'];
    await main(['effects', 'resume']);
  });

  it('knows its sources, and says when nothing can be reached', async () => {
    expect(await main(['effects', 'stop', 'no-such-source'])).toBe(EXIT.badInput);
    expect(said).toContain('There is no source no-such-source');
    const url = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = 'postgres://habeas:x@127.0.0.1:1/none';
    expect(await main(['effects', 'stop'])).toBe(EXIT.unavailable);
    process.env['DATABASE_URL'] = url;
    expect((await status()).every(({ stopped }) => stopped === null)).toBe(true);
  });
});
