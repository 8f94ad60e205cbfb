import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Audit, AuditUnavailable, openAudit, sha256Hex } from '@habeas/casework/audit';
import { type AuditEvent, type ChainEntry, CHAIN_START, entryHash } from '@habeas/domain';
import { DatabaseConfig } from '@habeas/platform/config';
import type { Transaction } from '@habeas/platform/database';
import { EXIT } from '../../../apps/cli/src/exit-codes';
import { main } from '../../../apps/cli/src/main';
import { verifyChain } from '../../../libs/domain/fixtures/whole-chain';
import { StaffOffice } from '../../support/staff-office';

jest.setTimeout(120_000);

const SYSTEM = { kind: 'system' } as const;

describe('the audit chain', () => {
  let office: StaffOffice;
  let audit: Audit;
  beforeAll(async () => {
    office = await StaffOffice.open();
    audit = office.get(Audit);
  });
  beforeEach(() => owner('truncate audit_entry; grant insert on audit_entry to habeas_app'));
  afterAll(() => office?.close());

  const append = (tx: Transaction, attempt: number, event: AuditEvent = 'request.viewed') =>
    audit.append(tx, { event, actor: SYSTEM, details: { attempt } });

  async function fill(count: number): Promise<void> {
    for (let attempt = 1; attempt <= count; attempt += 1) await office.run((tx) => append(tx, attempt));
  }

  async function all(): Promise<ChainEntry[]> {
    const entries: ChainEntry[] = [];
    for await (const entry of audit.export(7)) entries.push(entry);
    return entries;
  }

  const verdict = async () => verifyChain(await all(), sha256Hex);
  const owner = (sql: string) => office.asOwner((client) => client.query(sql));

  describe('is written with what it records', () => {
    it('an append that is rolled back leaves no entry, and no gap', async () => {
      await fill(2);
      const failing = office.run(async (tx) => {
        await append(tx, 99);
        throw new Error('what was recorded did not happen');
      });
      await expect(failing).rejects.toThrow('did not happen');
      await fill(1);
      expect((await all()).map(({ seq, details }) => [seq, details['attempt']])).toEqual([
        [1, 1],
        [2, 2],
        [3, 1],
      ]);
      expect(await verdict()).toMatchObject({ ok: true, count: 3 });
    });

    it('twenty at once make one unbroken chain', async () => {
      const attempts = Array.from({ length: 20 }, (_, attempt) => attempt);
      await Promise.all(attempts.map((attempt) => office.run((tx) => append(tx, attempt))));
      const entries = await all();
      expect(entries.map(({ details }) => Number(details['attempt'])).sort((a, b) => a - b)).toEqual(attempts);
      expect(await verdict()).toMatchObject({ ok: true, count: 20 });
    });

    it('several in one transaction stand in their order', async () => {
      await office.run(async (tx) => {
        for (const attempt of [1, 2, 3]) await append(tx, attempt);
      });
      expect((await all()).map(({ details }) => details['attempt'])).toEqual([1, 2, 3]);
      expect(await verdict()).toMatchObject({ ok: true, count: 3 });
    });

    it('what details may hold comes back as it was hashed', async () => {
      const details = {
        text: 'é"\\\u2028 10',
        10: 'ten',
        9: 'nine',
        big: 1e21,
        small: 1e-7,
        none: null,
        yes: true,
        zero: -0,
      };
      await office.run((tx) =>
        audit.append(tx, { event: 'request.viewed', actor: { kind: 'staff', id: 'x' }, details }),
      );
      expect(await verdict()).toMatchObject({ ok: true, count: 1 });
    });

    it('what JSON or PostgreSQL cannot carry is refused, and so is what it should record', async () => {
      const unspeakable: Record<string, string | number>[] = [{ text: 'a\u0000b' }, { number: Number.NaN }];
      for (const details of unspeakable) {
        const work = office.run(async (tx) => {
          await tx.query(`insert into storage_key (recipient, wrapped_identity, master_key_id) values ('r', 'w', 'm')`);
          await audit.append(tx, { event: 'request.viewed', actor: SYSTEM, details });
        });
        await expect(work).rejects.toBeInstanceOf(AuditUnavailable);
      }
      expect((await owner('select 1 from storage_key')).rowCount).toBe(0);
    });
  });

  describe('cannot be changed by the application', () => {
    it.each([
      ['update', `update audit_entry set event = 'request.closed'`],
      ['delete', `delete from audit_entry`],
      ['truncate', `truncate audit_entry`],
      ['merge', `merge into audit_entry e using (select 1) s on true when matched then delete`],
      [
        'upsert',
        `insert into audit_entry select * from audit_entry on conflict (seq) do update set event = 'request.closed'`,
      ],
      [
        'grant itself the right',
        `grant update on audit_entry to habeas_app; update audit_entry set event = 'request.closed'`,
      ],
      ['take the table', `alter table audit_entry owner to habeas_app`],
      ['drop it', `drop table audit_entry`],
      [
        'hang a trigger on it',
        `create trigger t before insert on audit_entry for each row execute function notify_outbox()`,
      ],
      ['put a rule on it', `create rule r as on insert to audit_entry do instead nothing`],
      ['disable its triggers', `set session_replication_role = replica`],
      ['shadow it', `create table public.audit_entries ()`],
    ])('%s', async (_, sql) => {
      await fill(2);
      const tried = office.asApplication((client) => client.query(sql));
      await expect(tried).rejects.toThrow(/permission denied|must be (owner|able)/);
      expect(await verdict()).toMatchObject({ ok: true, count: 2 });
    });
  });

  it('the application is not a member of the role that owns it', async () => {
    const asked = `select pg_has_role(current_user, tableowner, 'member') as member from pg_tables where tablename = 'audit_entry'`;
    const { rows } = await office.asApplication((client) => client.query<{ member: boolean }>(asked));
    expect(rows).toEqual([{ member: false }]);
  });

  describe('changed by whoever owns the database, is found broken at the very entry', () => {
    it.each<[string, string, number]>([
      ['a detail', `update audit_entry set details = '{"attempt": 7}' where seq = 4`, 4],
      ['an actor', `update audit_entry set actor_kind = 'staff', actor_id = 'x' where seq = 2`, 2],
      ['a time', `update audit_entry set at = at + interval '1 millisecond' where seq = 6`, 6],
      ['an event', `update audit_entry set event = 'request.closed' where seq = 1`, 1],
      ['a request', `update audit_entry set request_id = gen_random_uuid() where seq = 3`, 3],
      ['a hash', `update audit_entry set hash = repeat('0', 64) where seq = 5`, 5],
      ['a deleted entry', `delete from audit_entry where seq = 3`, 3],
      ['a deleted beginning', `delete from audit_entry where seq <= 2`, 1],
      [
        'a deleted entry with the numbers closed up',
        `delete from audit_entry where seq = 3; update audit_entry set seq = seq - 1 where seq = 4; update audit_entry set seq = seq - 1 where seq = 5; update audit_entry set seq = seq - 1 where seq = 6`,
        3,
      ],
      [
        'two in another order',
        `update audit_entry set seq = 99 where seq = 2; update audit_entry set seq = 2 where seq = 3; update audit_entry set seq = 3 where seq = 99`,
        2,
      ],
    ])('%s', async (_, sql, seq) => {
      await fill(6);
      await owner(sql);
      expect(await verdict()).toMatchObject({ ok: false, seq });
    });

    it('rebuilt with hashes of its own from one entry on, is found by a head that was noted', async () => {
      await fill(4);
      const entries = await all();
      const head = { seq: 4, hash: entries[3]?.hash ?? '' };
      let prevHash = CHAIN_START;
      for (const entry of entries) {
        const forged = { ...entry, details: entry.seq === 2 ? { attempt: 77 } : entry.details };
        const hash = entryHash(prevHash, forged, sha256Hex);
        await office.asOwner((client) =>
          client.query('update audit_entry set details = $2, prev_hash = $3, hash = $4 where seq = $1', [
            entry.seq,
            forged.details,
            prevHash,
            hash,
          ]),
        );
        prevHash = hash;
      }
      expect(await verdict()).toMatchObject({ ok: true, count: 4 });
      expect(verifyChain(await all(), sha256Hex, head)).toMatchObject({ ok: false, why: 'head-mismatch' });
    });
  });

  describe('fails closed', () => {
    it('an effect whose entry cannot be written does not happen', async () => {
      await owner('revoke insert on audit_entry from habeas_app');
      const effect = office.run(async (tx) => {
        await tx.query(`insert into storage_key (recipient, wrapped_identity, master_key_id) values ('r', 'w', 'm')`);
        await append(tx, 1);
      });
      await expect(effect).rejects.toBeInstanceOf(AuditUnavailable);
      await expect(audit.appendBeforeRead({ event: 'request.viewed', actor: SYSTEM })).rejects.toBeInstanceOf(
        AuditUnavailable,
      );
      expect((await owner('select 1 from storage_key')).rowCount).toBe(0);
    });
  });

  describe('from the command line', () => {
    let folder: string;
    let printed: string;
    beforeEach(() => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'habeas-export-'));
      printed = '';
      process.env['DATABASE_URL'] = office.database.appUrl;
      for (const stream of [process.stdout, process.stderr]) {
        jest.spyOn(stream, 'write').mockImplementation((text) => ((printed += String(text)), true));
      }
      jest.spyOn(console, 'error').mockImplementation((text) => void (printed += String(text)));
    });
    afterEach(() => {
      jest.restoreAllMocks();
      delete process.env['DATABASE_URL'];
      rmSync(folder, { recursive: true });
    });

    const inFolder = (name: string) => path.join(folder, name);

    it('is exported with the record of the export, and verified without the database', async () => {
      await fill(3);
      const file = inFolder('audit.ndjson');
      expect(await main(['audit', 'export', '--out', file])).toBe(EXIT.ok);
      const head = /Head: ([0-9a-f]{64})/.exec(printed)?.[1] ?? '';
      expect(statSync(file).mode & 0o077).toBe(0);
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      expect(lines).toHaveLength(4);
      expect(JSON.parse(lines[3] ?? '')).toMatchObject({ seq: 4, event: 'audit.exported', hash: head });
      delete process.env['DATABASE_URL'];
      expect(await main(['audit', 'verify', file, '--head', head])).toBe(EXIT.ok);
      expect(printed).toContain('The chain is whole: 4 entries.');
      writeFileSync(file, `${lines.filter((_, index) => index !== 1).join('\n')}\n`);
      printed = '';
      expect(await main(['audit', 'verify', file])).toBe(EXIT.faultsFound);
      expect(printed).toMatch(/^BROKEN at line 2 \(entry 2\): removed/);
    });

    it('is not exported when the export cannot be recorded', async () => {
      await fill(1);
      await owner('revoke insert on audit_entry from habeas_app');
      const file = inFolder('audit.ndjson');
      expect(await main(['audit', 'export', '--out', file])).toBe(EXIT.failed);
      expect(() => statSync(file)).toThrow('ENOENT');
      expect(printed).not.toMatch(/audit_entry|postgres:\/\//);
    });

    it.each([
      [['audit', 'verify', '/nowhere/at/all'], EXIT.badInput, 'cannot be read (ENOENT)'],
      [['audit', 'verify', 'x', '--head', 'soon'], EXIT.badInput, '64 hexadecimal digits'],
      [['audit', 'verify'], EXIT.badInput, 'missing required argument'],
    ])('%j ends with %i', async (args, code, words) => {
      expect(await main(args)).toBe(code);
      expect(printed).toContain(words);
    });
  });

  it('opens outside a process on a database that has its migrations, and closes', async () => {
    const config = Object.assign(new DatabaseConfig(), { url: office.database.appUrl, acceptUnsafe: true });
    const opened = await openAudit(config);
    await opened.transactions.run((tx) => opened.audit.append(tx, { event: 'audit.exported', actor: SYSTEM }));
    await opened.close();
    expect((await all()).map(({ event }) => event)).toEqual(['audit.exported']);
  });
});
