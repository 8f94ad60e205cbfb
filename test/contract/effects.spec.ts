import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { breakAfterCommit } from '../support/break-after-commit';
import type { PostgresConnector, SearchKey } from '@habeas/connectors';
import { makeEffectSource, type EffectSource } from '../support/effect-source';

jest.setTimeout(120_000);

const ANN: SearchKey[] = [{ type: 'customer_number', value: 'ANN' }];
const BOB: SearchKey[] = [{ type: 'customer_number', value: 'BOB' }];
const CLEO: SearchKey[] = [{ type: 'customer_number', value: 'CLEO' }];

describe('effects on a source in PostgreSQL', () => {
  let source: EffectSource;
  let connector: PostgresConnector;

  beforeAll(async () => {
    source = await makeEffectSource();
    connector = source.connector();
  });
  beforeEach(() => source.reset());
  afterAll(async () => {
    await connector?.close();
    await source?.drop();
  });

  const number = async (sql: string): Promise<number> => Number((await source.ask(sql))[0]?.['n']);
  const planFor = async (keys: SearchKey[], only?: string[]) => {
    const count = await connector.count(keys);
    const collections = count.collections
      .filter(({ collection }) => !only || only.includes(collection))
      .map(({ collection, records }) => ({ collection, keepFrom: null as string | null, expected: records }));
    return { count, order: { effectId: randomUUID(), collections, facts: count.facts } };
  };

  it('gives its evidence where the connection broke after the commit, and before the answer', async () => {
    const broken = await breakAfterCommit(source.writeUrl);
    const cut = source.connector({ writeUrl: broken.url });
    const { order } = await planFor(CLEO);
    await expect(cut.erase(CLEO, order)).rejects.toMatchObject({ code: 'unreachable', retryable: true });
    await cut.close();
    await broken.close();
    expect(await number(`SELECT count(*) AS n FROM customers WHERE number = 'CLEO'`)).toBe(0);
    expect(await connector.erase(CLEO, order)).toMatchObject({ repeated: true });
  });

  it('erases a hundred thousand rows of one person without holding them', async () => {
    await source.administer(
      `INSERT INTO members SELECT 'N-CLEO-' || n, 'CLEO', 'ACC-CLEO' FROM generate_series(1, 100000) n`,
    );
    const { order, count } = await planFor(CLEO);
    expect(count.collections.find(({ collection }) => collection === 'members')?.records).toBe(100_001);
    const before = process.memoryUsage().rss;
    const { collections } = await connector.erase(CLEO, order);
    expect(collections).toContainEqual({ collection: 'members', affected: 100_001, remaining: 0 });
    expect(process.memoryUsage().rss - before).toBeLessThan(40 * 1024 * 1024);
  });

  it('only counts and verifies without an account that may write', async () => {
    const reader = source.connector({ writeUrl: undefined });
    expect([...reader.operations]).toEqual(['count', 'verify']);
    const { order } = await planFor(ANN);
    await expect(reader.erase(ANN, order)).rejects.toMatchObject({ code: 'unsupported' });
    await reader.close();
  });

  it('does not touch the account that another shares, on either side, and says so', async () => {
    for (const keys of [ANN, BOB]) {
      const { count, order } = await planFor(keys);
      expect(count.collections.find(({ collection }) => collection === 'accounts')).toMatchObject({
        records: 0,
        shared: 1,
      });
      const { collections } = await connector.erase(keys, {
        ...order,
        collections: order.collections.filter(({ collection }) => collection === 'accounts'),
      });
      expect(collections).toEqual([{ collection: 'accounts', affected: 0, remaining: 0 }]);
    }
    expect(await number(`SELECT count(*) AS n FROM accounts WHERE account_id = 'ACC-ANN'`)).toBe(1);
  });

  it('counts days in the zone of the source', async () => {
    const { collections } = await connector.count(ANN);
    const orders = collections.find(({ collection }) => collection === 'orders');
    // 2026-01-02T23:30Z is half past midnight of the 3rd in Brussels.
    expect(orders?.perDay?.[0]).toEqual({ day: '2026-01-03', records: 1 });
  });

  it('keeps the rows of the cut’s day and later, and those of no day', async () => {
    await source.administer(`UPDATE recordings SET recorded_at = NULL WHERE recording_id = 'R-ANN-1'`);
    const order = {
      effectId: randomUUID(),
      facts: [],
      collections: [{ collection: 'recordings', keepFrom: '2026-02-04', expected: 1 }],
    };
    expect((await connector.erase(ANN, order)).collections).toEqual([
      { collection: 'recordings', affected: 1, remaining: 0 },
    ]);
    expect(await source.ask(`SELECT recording_id FROM recordings WHERE number = 'ANN' ORDER BY 1`)).toEqual([
      { recording_id: 'R-ANN-1' },
      { recording_id: 'R-ANN-3' },
    ]);
    await expect(
      connector.erase(ANN, {
        ...order,
        effectId: randomUUID(),
        collections: [{ collection: 'members', keepFrom: '2026-02-04', expected: 1 }],
      }),
    ).rejects.toMatchObject({ code: 'refused' });
  });

  it('masks for good where a row must stay, with nothing that leads back', async () => {
    const { order, count } = await planFor(CLEO, ['sendings']);
    await connector.erase(CLEO, order);
    const rows = await source.ask(`SELECT number, email, campaign FROM sendings WHERE sending_id LIKE 'S-CLEO-%'`);
    expect(rows).toHaveLength(3);
    for (const row of rows)
      expect(row).toEqual({
        number: null,
        email: expect.stringMatching(/^erased-[0-9a-f-]{36}$/) as string,
        campaign: 'May',
      });
    expect(
      (await connector.verify(CLEO, count.reach)).find(({ collection }) => collection === 'sendings')?.records,
    ).toBe(0);
  });

  it('removes the files of erased rows, and leaves one that another row names', async () => {
    const file = (name: string): string => path.join(source.filesFolder, '2026', `${name}.wav`);
    await source.administer(`UPDATE recordings SET file = '2026/CLEO-2.wav' WHERE recording_id = 'R-ANN-1'`);
    const { order } = await planFor(CLEO);
    expect((await connector.erase(CLEO, order)).files).toBe(2);
    expect([1, 2, 3].map((n) => existsSync(file(`CLEO-${n}`)))).toEqual([false, true, false]);
    expect(existsSync(file('ANN-1'))).toBe(true);
    expect(await number('SELECT count(*) AS n FROM habeas.effect_file')).toBe(0);
  });

  it('removes on a repeat the files that a breakdown left', async () => {
    const { order } = await planFor(CLEO);
    const broken = source.connector({ filesFolder: path.join(source.filesFolder, 'none') });
    await expect(broken.erase(CLEO, order)).rejects.toMatchObject({ code: 'file-missing', retryable: true });
    await broken.close();
    expect(existsSync(path.join(source.filesFolder, '2026/CLEO-1.wav'))).toBe(true);
    expect(await connector.erase(CLEO, order)).toMatchObject({ repeated: true, files: 3 });
    expect(existsSync(path.join(source.filesFolder, '2026/CLEO-1.wav'))).toBe(false);
  });

  it.each(['../../outside.wav', '/etc/passwd'])('does nothing where a row names the file %s', async (name) => {
    await source.administer(`UPDATE recordings SET file = '${name}' WHERE recording_id = 'R-CLEO-1'`);
    const { order, count } = await planFor(CLEO);
    await expect(connector.erase(CLEO, order)).rejects.toMatchObject({ code: 'refused' });
    expect((await connector.count(CLEO)).collections).toEqual(count.collections);
  });

  it('refuses what the database would take along by itself', async () => {
    await source.administer(`CREATE TABLE diary (order_id text REFERENCES orders ON DELETE CASCADE, text text);
      INSERT INTO diary VALUES ('O-CLEO-1', 'kept')`);
    const { order } = await planFor(CLEO);
    await expect(connector.erase(CLEO, order)).rejects.toMatchObject({ code: 'refused' });
    await source.administer('DROP TABLE diary');
  });

  it('finds the orphans of somebody whose own record is gone', async () => {
    const { count } = await planFor(CLEO);
    await source.administer(
      `ALTER TABLE orders DROP CONSTRAINT orders_number_fkey; DELETE FROM customers WHERE number = 'CLEO'`,
    );
    const still = await connector.verify([{ type: 'email', value: 'cleo@shop.example' }], count.reach);
    expect(still.find(({ collection }) => collection === 'orders')?.records).toBe(5);
    expect(still.find(({ collection }) => collection === 'customers')?.records).toBe(0);
    await source.reset();
    await source.administer(
      'ALTER TABLE orders ADD CONSTRAINT orders_number_fkey FOREIGN KEY (number) REFERENCES customers',
    );
  });

  it('says what is missing where the source was not made ready', async () => {
    await source.administer('ALTER SCHEMA habeas RENAME TO elsewhere');
    const { order } = await planFor(CLEO);
    await expect(connector.erase(CLEO, order)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('docs/sources.md') as string,
    });
    expect(await connector.health()).toMatchObject({ reachable: true, error: { code: 'refused' } });
    await source.administer('ALTER SCHEMA elsewhere RENAME TO habeas');
    expect((await connector.health()).error).toBeUndefined();
  });

  it('keeps numbers alone as evidence', async () => {
    const { order } = await planFor(CLEO);
    await connector.erase(CLEO, order);
    const kept = JSON.stringify(await source.ask('SELECT * FROM habeas.effect'));
    expect(kept).not.toContain('CLEO');
    expect(kept).toContain('"affected":5');
  });

  describe('preservation', () => {
    const preserve = (holder: string, until: string | null) =>
      connector.preserve(CLEO, { effectId: randomUUID(), holder, until });
    const days = async () =>
      (await source.ask(`SELECT keep_until::text FROM recordings WHERE number = 'CLEO' ORDER BY recording_id`)).map(
        ({ keep_until }) => keep_until,
      );

    it('has the last day of all who hold; one who lets go leaves the others theirs, and the source its own', async () => {
      await source.administer(`UPDATE recordings SET keep_until = '2030-06-01' WHERE recording_id = 'R-CLEO-1'`);
      await preserve('one', '2030-01-01');
      expect(await days()).toEqual(['2030-06-01', '2030-01-01', '2030-01-01']);
      await preserve('two', '2031-01-01');
      expect(await days()).toEqual(['2031-01-01', '2031-01-01', '2031-01-01']);
      await preserve('two', null);
      expect(await days()).toEqual(['2030-06-01', '2030-01-01', '2030-01-01']);
      await preserve('one', null);
      expect(await days()).toEqual(['2030-06-01', null, null]);
      expect(await number('SELECT count(*) AS n FROM habeas.preservation')).toBe(0);
    });

    it('stops an erasure, but not the holder’s own', async () => {
      await preserve('one', '2999-01-01');
      const { order } = await planFor(CLEO);
      await expect(connector.erase(CLEO, order)).rejects.toMatchObject({ code: 'plan-changed' });
      await preserve('two', '2999-01-01');
      await expect(connector.erase(CLEO, { ...order, holder: 'one' })).rejects.toMatchObject({ code: 'plan-changed' });
      await preserve('two', null);
      expect(await connector.erase(CLEO, { ...order, holder: 'one' })).toMatchObject({ repeated: false });
      expect(await number('SELECT count(*) AS n FROM habeas.preservation')).toBe(0);
    });
  });

  it('stops one channel and leaves the others', async () => {
    const order = { effectId: randomUUID(), purpose: 'direct-marketing', channels: ['phone'] };
    expect((await connector.suppress(CLEO, order)).collections).toEqual([
      { collection: 'cho"ices; $1', affected: 1, remaining: 0 },
    ]);
    expect(await source.ask(`SELECT choice_id FROM "cho""ices; $1" WHERE NOT "all""owed $2"`)).toEqual([
      { choice_id: 'C-CLEO-PHONEPROMO' },
    ]);
    const unknown = { ...order, effectId: randomUUID(), channels: ['phone', 'pigeon'] };
    await expect(connector.suppress(CLEO, unknown)).rejects.toMatchObject({ code: 'unsupported' });
  });

  it.each([
    [{ field: 'email', before: 'CLEO@shop.example' }, 'plan-changed'],
    [{ field: 'number', before: 'CLEO' }, 'unsupported'],
    [{ field: 'left_on', before: '2024-05-01', after: 'not a day' }, 'refused'],
    [{ collection: 'orders', field: 'state', before: 'PAID', row: null }, 'ambiguous'],
    [{ collection: 'orders', field: 'state', before: 'PAID', row: 'O-ANN-1' }, 'plan-changed'],
  ])('does not put right %j', async (change, code) => {
    const order = { effectId: randomUUID(), collection: 'customers', row: 'CLEO', after: 'x', ...change };
    const before = await source.withoutPerson('nobody');
    await expect(connector.rectify(CLEO, order)).rejects.toMatchObject({ code });
    expect(await source.withoutPerson('nobody')).toEqual(before);
  });

  it('does not say that it put right what the source put back', async () => {
    await source.administer(`CREATE FUNCTION back() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.name = OLD.name; RETURN NEW; END';
      CREATE TRIGGER back BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION back()`);
    const order = {
      effectId: randomUUID(),
      collection: 'customers',
      field: 'name',
      before: "CLEO O'Hara",
      after: 'Cleo',
      row: null,
    };
    await expect(connector.rectify(CLEO, order)).rejects.toMatchObject({ code: 'refused' });
    await source.administer('DROP TRIGGER back ON customers; DROP FUNCTION back()');
    expect(await connector.rectify(CLEO, order)).toMatchObject({ repeated: false });
  });

  it('takes no id for another effect', async () => {
    const effectId = randomUUID();
    await connector.restrict(CLEO, { effectId, restricted: true, collections: [] });
    const { order } = await planFor(CLEO);
    await expect(connector.erase(CLEO, { ...order, effectId })).rejects.toMatchObject({ code: 'refused' });
    await expect(connector.erase(CLEO, { ...order, effectId: "'; DROP TABLE x" })).rejects.toMatchObject({
      code: 'refused',
    });
  });
});
