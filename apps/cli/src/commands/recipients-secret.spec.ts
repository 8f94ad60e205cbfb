import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { loadConfig } from '@habeas/platform/config';
import { MasterKeys } from '@habeas/platform/crypto';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { EXIT } from '../exit-codes';
import { main } from '../main';

const VARIABLES = ['HABEAS_HOME', 'DATABASE_URL', 'HABEAS_ACCEPT_UNSAFE_DATABASE'] as const;

describe('habeas recipients secret', () => {
  let database: TestDatabase;
  let home: string;
  let printed: string;
  let said: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    home = mkdtempSync(path.join(os.tmpdir(), 'habeas-recipients-'));
    const values = { HABEAS_HOME: home, DATABASE_URL: database.appUrl, HABEAS_ACCEPT_UNSAFE_DATABASE: '1' };
    Object.assign(process.env, values);
    MasterKeys.load(loadConfig(process.env).storage.masterKeyFile, { create: true });
  });
  beforeEach(() => {
    printed = said = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    jest.spyOn(console, 'error').mockImplementation((text) => void (said += String(text)));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    for (const name of VARIABLES) delete process.env[name];
    await database.drop();
    rmSync(home, { recursive: true });
  });

  const audited = async () => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<object>('select event, details from audit_entry order by seq');
    await client.end();
    return rows;
  };

  const secrets = async (recipient: string) => {
    printed = '';
    expect(await main(['recipients', 'secret', recipient, '--json'])).toBe(EXIT.ok);
    return JSON.parse(printed) as { recipient: string; signature: string; personKey: string; transfer: string };
  };

  it('prints what is agreed with one recipient, the same each time and another for each', async () => {
    const telesign = await secrets('telesign');
    expect(telesign).toEqual({
      recipient: 'telesign',
      signature: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      personKey: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      transfer: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(new Set([telesign.signature, telesign.personKey, telesign.transfer]).size).toBe(3);
    expect(await secrets('telesign')).toEqual(telesign);
    const { signature } = await secrets('call-centres');
    expect(signature).not.toBe(telesign.signature);
    printed = '';
    expect(await main(['recipients', 'secret', 'telesign'])).toBe(EXIT.ok);
    expect(printed).toBe(
      `signature  ${telesign.signature}\npersonKey  ${telesign.personKey}\ntransfer   ${telesign.transfer}\n`,
    );
  });

  it('knows its recipients, and leaves a trace of what it showed and of nothing else', async () => {
    const before = await audited();
    expect(await main(['recipients', 'secret', 'nobody'])).toBe(EXIT.badInput);
    expect([printed, said]).toEqual(['', expect.stringContaining('recipients.yaml names no recipient nobody')]);
    expect(await audited()).toEqual(before);
    const { signature } = await secrets('telesign');
    const after = await audited();
    expect(after.slice(before.length)).toMatchObject([
      { event: 'recipient.secret-shown', details: { recipient: 'telesign' } },
    ]);
    expect(JSON.stringify(after)).not.toContain(signature);
  });
});
