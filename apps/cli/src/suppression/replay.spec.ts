import { SourceRegistry } from '@habeas/casework/sources';
import { ERASED, Suppressions } from '@habeas/casework/suppression';
import { FileStore } from '@habeas/platform/storage';
import { StepBench } from '../../../../test/support/step-bench';
import { tourPerson } from '../../../../test/support/tour-people';
import { replay } from './replay';
import { replayText } from './replay-text';

jest.setTimeout(120_000);

const TABLES = ['profiles', 'segments', 'consents', 'preferences', 'campaign_contacts', 'loyalty'];

describe('the replay after a restore, on a real source', () => {
  let bench: StepBench;
  const lotte = tourPerson('lotte.willems@post.example');
  const keys = [{ type: 'email', value: lotte.email }];
  beforeAll(async () => {
    bench = await StepBench.open(14);
  });
  afterAll(() => bench?.close());

  const marketing = (sql: string) => bench.office.sources.administer('marketing', sql);
  const search = (dryRun = false) => replay(bench.office.config, 'marketing', dryRun);
  const looks = async (requestId: string) =>
    (await bench.steps(requestId))
      .filter(({ operation }) => operation === 'verify')
      .map(({ round, state }) => [round, state]);

  async function eraseLotte() {
    const { connector } = bench.office.get(SourceRegistry).get('marketing');
    const count = await connector.count?.(keys);
    const held = (count?.collections ?? []).filter(({ records }) => records > 0);
    expect(held.map(({ collection }) => collection)).toContain('profiles');
    const right = await bench.right();
    const collections = held.map(({ collection, records }) => ({ collection, keepFrom: null, expected: records }));
    const order = { collections, facts: count?.facts ?? [], holder: right.requestId };
    const expected = held.map(({ collection }) => ({ collection, remaining: 0, keepFrom: null }));
    const step = { operation: 'erase' as const, keys, order, reach: count?.reach ?? [], expected };
    await bench.plan({ ...right, source: 'marketing', order: step });
    await bench.work();
    expect(await bench.step(right.requestId, 'erase')).toMatchObject({ state: 'done', errorCode: null });
    await bench.office.run((tx) =>
      bench.office.get(Suppressions).add(tx, { purpose: ERASED }, keys, right.requestId, { kind: 'system' }),
    );
    return right;
  }

  it('finds nobody while nobody has come back, sees who has, erases nothing, and knows what it can no longer judge', async () => {
    await marketing('create schema spec');
    for (const table of TABLES) await marketing(`create table spec.kept_${table} as table public.${table}`);
    const right = await eraseLotte();
    expect(
      (await bench.step(right.requestId, 'verify')).evidence?.collections.every(({ result }) => result === 'gone'),
    ).toBe(true);

    expect(await search(true)).toMatchObject([{ source: 'marketing', present: [], lookedAgain: 1, purged: 0 }]);
    expect(await looks(right.requestId)).toEqual([
      [1, 'done'],
      [2, 'planned'],
    ]);
    expect(await search()).toMatchObject([{ present: [], lookedAgain: 1 }]);
    await bench.work();
    expect(
      (await bench.step(right.requestId, 'verify', 3)).evidence?.collections.every(({ result }) => result === 'gone'),
    ).toBe(true);

    // The source is restored from a backup of before the erasure.
    await marketing(
      `set session_replication_role = replica; truncate ${TABLES.map((table) => `public.${table}`).join(', ')} cascade; ` +
        TABLES.map((table) => `insert into public.${table} select * from spec.kept_${table};`).join(' '),
    );
    const [found] = await search();
    expect(found?.compared).toBeGreaterThan(10);
    expect(found?.present).toContainEqual({ collection: 'profiles', identifiers: 1, requests: 1 });
    expect(replayText(found ? [found] : [], false)).not.toContain(lotte.email);
    await bench.work();
    const seen = (await bench.step(right.requestId, 'verify', 4)).evidence?.collections;
    expect(seen).toContainEqual(expect.objectContaining({ collection: 'profiles', result: 'come-back', excess: 1 }));
    const erasures = (await bench.steps(right.requestId)).filter(({ operation }) => operation === 'erase');
    expect(erasures).toHaveLength(1);
    expect((await bench.events(right.requestId)).slice(-1)).toEqual(['verification.failed']);

    // Years later the office's own file is purged.
    await bench.office.run((tx) => bench.office.get(FileStore).destroyKey(tx, right.keyId));
    const [old] = await search();
    expect(old).toMatchObject({ lookedAgain: 0, purged: 1 });
    expect(old?.present).toContainEqual({ collection: 'profiles', identifiers: 1, requests: 1 });
    expect(replayText(old ? [old] : [], false)).toContain('a person must look');
  });

  it('knows its sources', async () => {
    await expect(replay(bench.office.config, 'no-such-source', true)).rejects.toThrow('no-such-source');
  });
});
