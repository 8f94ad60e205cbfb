import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addDays } from '@habeas/domain';
import { openSuppressions, type OpenSuppressions } from '@habeas/casework/suppression';
import { loadConfig } from '@habeas/platform/config';
import { MasterKeys } from '@habeas/platform/crypto';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { EXIT } from '../exit-codes';
import { main } from '../main';

const SYSTEM = { kind: 'system' } as const;

describe('habeas suppression screen', () => {
  let database: TestDatabase;
  let home: string;
  let file: string;
  let opened: OpenSuppressions;
  let printed: string;
  let said: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    home = mkdtempSync(path.join(os.tmpdir(), 'habeas-screen-'));
    file = path.join(home, 'leads.csv');
    const env = { HABEAS_HOME: home, DATABASE_URL: database.appUrl, HABEAS_ACCEPT_UNSAFE_DATABASE: '1' };
    Object.assign(process.env, env);
    const config = loadConfig(env);
    MasterKeys.load(config.storage.masterKeyFile, { create: true });
    opened = await openSuppressions(config);
    await opened.transactions.run(async (tx) => {
      const { suppressions } = opened;
      const anna = [
        { type: 'email', value: 'Anna@Mail.example' },
        { type: 'phone_number', value: '0475 12 34 56' },
      ];
      await suppressions.add(tx, { purpose: 'erased' }, anna, null, SYSTEM);
      const bert = [{ type: 'email', value: 'bert@mail.example' }];
      await suppressions.add(tx, { purpose: 'direct-marketing', brand: 'scarlet' }, bert, null, SYSTEM);
      const home = [{ type: 'address', value: 'Hilde Smets\nDorpsstraat 4 bus 2\n3000 LEUVEN' }];
      await suppressions.add(tx, { purpose: 'direct-marketing/post' }, home, null, SYSTEM);
    });
  });
  beforeEach(() => {
    printed = said = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
    jest.spyOn(console, 'error').mockImplementation((text) => void (said += String(text)));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    for (const name of ['HABEAS_HOME', 'DATABASE_URL']) delete process.env[name];
    await opened.close();
    await database.drop();
    rmSync(home, { recursive: true });
  });

  const screen = (content: string, ...options: string[]) => {
    writeFileSync(file, content);
    return main(['suppression', 'screen', file, ...options]);
  };

  it('prints the rows that must not be loaded, however they spell the identifier, and no value', async () => {
    const content = [
      'E-mail;GSM;Name',
      'clean@mail.example;;"; a name"',
      'ANNA@mail.EXAMPLE;;Anna',
      'other@mail.example;="+32475123456";A',
      "other@mail.example;'0475/123456;B",
      'bert@mail.example;;=HYPERLINK("http://evil.example")',
    ];
    const code = await screen(content.join('\r\n'), '--column', 'email=e-mail', '--column', 'phone_number=GSM');
    expect(said).toBe('5 rows read; 4 must not be loaded, 0 could not be compared.\n');
    expect(code).toBe(EXIT.faultsFound);
    expect(printed).toBe('row 3: erased\nrow 4: erased\nrow 5: erased\nrow 6: direct-marketing\n');
    expect(printed + said).not.toMatch(/mail\.example|475/i);
  });

  it('takes erased for every purpose, and a brand for itself', async () => {
    const content = 'email\nanna@mail.example\nbert@mail.example\n';
    const rowsFor = async (...options: string[]) => {
      printed = '';
      await screen(content, '--json', ...options);
      return (JSON.parse(printed) as { rows: { row: number }[] }).rows.map(({ row }) => row);
    };
    expect(await rowsFor()).toEqual([2, 3]);
    expect(await rowsFor('--purpose', 'direct-marketing')).toEqual([2, 3]);
    expect(await rowsFor('--purpose', 'direct-marketing', '--brand', 'proximus')).toEqual([2]);
    expect(await rowsFor('--purpose', 'another')).toEqual([2]);
  });

  it('asks for more at once than a statement has parameters', async () => {
    const purposes = Array.from({ length: 40 }, (_, index) => ['--purpose', `purpose-${index}`]).flat();
    const clean = Array.from({ length: 999 }, (_, index) => `p${index}@mail.example,04${70_000_000 + index}`);
    const ended = await screen(['email,phone_number', ...clean, 'anna@mail.example,'].join('\n'), ...purposes);
    expect([ended, printed]).toEqual([EXIT.faultsFound, 'row 1001: erased\n']);
  });

  it('says of a clean file that it is clean, and of an unreadable identifier that it is', async () => {
    expect(await screen('email,phone_number\nclean@mail.example,\n', '--json')).toBe(EXIT.ok);
    expect(JSON.parse(printed)).toEqual({ rows: [], read: 1, suppressed: 0, not_readable: 0 });
    printed = '';
    expect(await screen('email\nnot an address\n')).toBe(EXIT.faultsFound);
    expect(printed).toBe('row 2: an identifier cannot be read\n');
  });

  it.each([
    ['', 'the file is empty'],
    ['name,street\nA,B\n', 'no column is named email'],
    ['email,email\na@x.example,b@x.example\n', 'the header has email twice'],
    ['email,name\na@x.example\n', 'row 2: 1 fields instead of 2'],
    ['email\n"a@x.example\n', 'row 2: a quotation mark opens here and never closes'],
  ])('refuses what it cannot screen whole: %j', async (content, fault) => {
    expect(await screen(content)).toBe(EXIT.badInput);
    expect(said).toContain(fault);
  });

  it('refuses a column that is not there, a wrong --column and a file that is not there', async () => {
    expect(await screen('email\n', '--column', 'email=Mail')).toBe(EXIT.badInput);
    expect(await screen('email\n', '--column', 'email')).toBe(EXIT.badInput);
    expect(await main(['suppression', 'screen', path.join(home, 'none.csv')])).toBe(EXIT.badInput);
    expect(said).toContain('the file cannot be read (ENOENT)');
  });

  it('recognises after the master key was rotated and the old one forgotten, and no longer once it is lifted', async () => {
    const keys = MasterKeys.load(loadConfig(process.env).storage.masterKeyFile, {
      create: false,
    });
    keys.addKey();
    keys.forgetOldKeys();
    expect(await screen('email\nanna@mail.example\n')).toBe(EXIT.faultsFound);
    const anna = [{ type: 'email', value: 'anna@mail.example' }];
    await opened.transactions.run(async (tx) => {
      const { suppressions } = opened;
      expect(await suppressions.isSuppressed(tx, { purpose: 'direct-marketing' }, anna)).toBe(true);
      expect(await suppressions.lift(tx, { purpose: 'erased' }, anna, null, SYSTEM)).toBe(1);
      expect(await suppressions.isSuppressed(tx, { purpose: 'direct-marketing' }, anna)).toBe(false);
      await expect(
        suppressions.add(tx, { purpose: 'erased' }, [{ type: 'email', value: 'x' }], null, SYSTEM),
      ).rejects.toThrow('recognise');
    });
    expect(await screen('email\nanna@mail.example\n')).toBe(EXIT.ok);
  });

  it('keeps nothing by which a person could be read', async () => {
    const rows = await opened.transactions.run((tx) =>
      tx.query<{ row: string }[]>('select t::text as row from suppression_entry t'),
    );
    expect(rows.length).toBe(4);
    expect(rows.map(({ row }) => row).join()).not.toMatch(/anna|bert|475123456|dorpsstraat/i);
  });

  it('compares postal addresses as they stand in one column or in several', async () => {
    const post = ['--purpose', 'direct-marketing/post'];
    const columns = ['--column', 'address=Street+Number+Box+Postcode+Town'];
    const several = ['Street,Number,Box,Postcode,Town', 'DORPSSTRAAT,4,2,3000,Leuven', 'Dorpsstraat,4,,3000,Leuven'];
    expect(await screen(several.join('\n'), ...columns, ...post)).toBe(EXIT.faultsFound);
    expect(printed).toBe('row 2: direct-marketing/post\n');
    printed = '';
    const one = ['address', '"Dorpsstraat 4 bte 2, B-3000 Louvain"', '"Rue du Village 4 bte 2, 3000 Louvain"'];
    await screen(one.join('\n'), '--column', 'address=address', ...post);
    expect(printed).toBe('row 2: direct-marketing/post\n');
    expect(await screen('Street,Number\nA,1\n', '--column', 'address=Street+Number+Town')).toBe(EXIT.badInput);
    expect(said).toContain('the header has no column Town');
  });
});

describe('habeas suppression evidence', () => {
  let printed = '';
  let said = '';
  let database: TestDatabase;
  let home: string;
  let opened: OpenSuppressions;
  const today = new Date().toISOString().slice(0, 10);
  beforeAll(async () => {
    database = await createTestDatabase();
    home = mkdtempSync(path.join(os.tmpdir(), 'habeas-evidence-'));
    const env = { HABEAS_HOME: home, DATABASE_URL: database.appUrl, HABEAS_ACCEPT_UNSAFE_DATABASE: '1' };
    Object.assign(process.env, env);
    const config = loadConfig(env);
    MasterKeys.load(config.storage.masterKeyFile, { create: true });
    opened = await openSuppressions(config);
    const request = '00000000-0000-4000-8000-000000000001';
    await opened.transactions.run(async (tx) => {
      const phone = [{ type: 'phone_number', value: '0475 12 34 56' }];
      await opened.suppressions.add(tx, { purpose: 'location-analytics' }, phone, request, SYSTEM);
      await opened.suppressions.add(tx, { purpose: 'direct-marketing/sms' }, phone, request, SYSTEM);
      await opened.suppressions.lift(tx, { purpose: 'direct-marketing/sms' }, phone, request, SYSTEM);
    });
  });
  beforeEach(() => {
    printed = said = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
    jest.spyOn(console, 'error').mockImplementation((text) => void (said += String(text)));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    for (const name of ['HABEAS_HOME', 'DATABASE_URL']) delete process.env[name];
    await opened.close();
    await database.drop();
    rmSync(home, { recursive: true });
  });
  // A day more on both sides: the spec may run at midnight.
  const period = (from = addDays(today, -1), to = addDays(today, 1)) => ['--from', from, '--to', to];

  it('prints what came and went, by hash, with the links of the audit, and nobody', async () => {
    expect(await main(['suppression', 'evidence', ...period(), '--json'])).toBe(EXIT.ok);
    const entries = printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries).toEqual([
      expect.objectContaining({
        purpose: 'location-analytics',
        identifierType: 'phone_number',
        liftedAt: null,
        auditEntries: [1],
      }),
      expect.objectContaining({ purpose: 'direct-marketing/sms', auditEntries: [2, 3] }),
    ]);
    expect(entries[1]?.liftedAt).toMatch(/Z$/);
    expect(entries.every(({ hash }) => /^[0-9a-f]{64}$/.test(String(hash)))).toBe(true);
    expect(printed).not.toContain('475123456');
  });

  it('takes a purpose with its channels, and the days that are asked', async () => {
    await main(['suppression', 'evidence', ...period(), '--purpose', 'direct-marketing']);
    expect(printed.trim().split('\n')).toEqual([
      'purpose,brand,kind,hash,since,lifted,request,audit,sender,event,sources',
      expect.stringMatching(/^direct-marketing\/sms,\*,phone_number,[0-9a-f]{64},\S+Z,\S+Z,,2 3,,,$/),
    ]);
    expect(await main(['suppression', 'evidence', ...period('2020-01-01', '2020-12-31')])).toBe(EXIT.ok);
    expect(said).toContain('0 entries of the ledger.');
  });

  it.each([[period('2026-02-30')], [period('2026-03-02', '2026-03-01')]])(
    'refuses what is no period: %j',
    async (days) => {
      expect(await main(['suppression', 'evidence', ...days])).toBe(EXIT.badInput);
      expect(said).toContain('YYYY-MM-DD');
    },
  );
});
