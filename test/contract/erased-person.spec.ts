import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Connector, SearchKey } from '@habeas/connectors';
import { accountOf, customerNumber, makePopulation, type Person } from '../../examples/proximus/sources/generate';
import { makeModelSources, type ModelSources } from '../support/model-sources';

const PERSONS = 120;
const people = makePopulation(PERSONS, 20260115);
const MASKED = /erased-|"profile_id":null/;

jest.setTimeout(120_000);

function person(given: string, family: string): Person {
  const found = people.find((one) => one.given === given && one.family === family);
  if (!found) throw new RangeError(family);
  return found;
}

/** What only this person's rows have in them. A street is a neighbour's too, and a household's line is its holder's. */
function marksOf(one: Person): string[] {
  return [
    one.canary,
    one.email,
    `"given_name":"${one.given}","family_name":"${one.family}"`,
    `${one.given} ${one.family}`,
    customerNumber(one) ?? '',
    accountOf(one),
    one.mobile.slice(1),
    one.mobile.replace('+32', '0'),
    `SUB-${one.index}-`,
    `"profile_id":${500_000 + one.index}`,
  ];
}

describe('a person of the tour who is erased everywhere', () => {
  let sources: ModelSources;
  const catherine = person('Catherine', 'Maes');
  const bernard = person('Bernard', 'Collard');
  const amelie = person('Amélie', 'Dubois');

  beforeAll(async () => {
    sources = await makeModelSources(PERSONS);
  });
  afterAll(async () => {
    await sources?.drop();
  });

  /** Every row of every table of every source, as text. */
  async function everything(): Promise<Map<string, string[]>> {
    const rows = new Map<string, string[]>();
    for (const { key, dataset } of sources.definitions) {
      for (const { name } of dataset.collections) {
        const found = await sources.ask(key, `SELECT to_json(t)::text AS row FROM "${name}" t ORDER BY 1`);
        rows.set(
          `${key}.${name}`,
          found.map(({ row }) => String(row)),
        );
      }
    }
    return rows;
  }

  async function eraseEverywhere(one: Person, kept: string[]): Promise<void> {
    const keys: SearchKey[] = [{ type: 'customer_number', value: customerNumber(one) ?? '' }];
    const connectors = [...sources.connectors.values()].map((connector) => connector as Required<Connector>);
    for (const connector of connectors) {
      const found = (await connector.count(keys)).keys.map((key) => JSON.stringify(key));
      const known = new Set(keys.map((key) => JSON.stringify(key)));
      keys.push(...found.filter((key) => !known.has(key)).map((key) => JSON.parse(key) as SearchKey));
    }
    // Planned with every key that is known by then: what is erased with more keys than it was counted with is another plan.
    for (const connector of connectors) {
      const count = await connector.count(keys);
      const { source } = connector;
      const collections = count.collections
        .filter(({ collection, records }) => records > 0 && !kept.includes(`${source}.${collection}`))
        .map(({ collection, records }) => ({ collection, keepFrom: null, expected: records }));
      if (collections.length === 0) continue;
      const evidence = await connector.erase(keys, { effectId: randomUUID(), collections, facts: count.facts });
      for (const { remaining } of evidence.collections) expect(remaining).toBe(0);
      const after = await connector.verify(keys, count.reach);
      for (const { collection, records } of after)
        expect([collection, records > 0]).toEqual([
          collection,
          kept.includes(`${source}.${collection}`) && records > 0,
        ]);
    }
  }

  function differences(before: Map<string, string[]>, after: Map<string, string[]>) {
    const gone: string[] = [];
    const come: string[] = [];
    for (const [table, rows] of before) {
      const now = new Set(after.get(table));
      const then = new Set(rows);
      gone.push(...rows.filter((row) => !now.has(row)));
      come.push(...(after.get(table) ?? []).filter((row) => !then.has(row)));
    }
    return { gone, come };
  }

  const isOf = (one: Person, row: string): boolean =>
    marksOf(one).some((mark) => row.includes(mark)) || new RegExp(`"F\\d{8}-${one.index}"`).test(row);

  it('is in no row that had to go, and everybody else is as before', async () => {
    const kept = [
      'crm.customers',
      'crm.disputes',
      'billing.billing_accounts',
      'billing.invoices',
      'billing.invoice_lines',
      'billing.payments',
      'billing.direct_debits',
    ];
    const before = await everything();
    await eraseEverywhere(catherine, kept);
    const after = await everything();
    const { gone, come } = differences(before, after);
    expect(gone.length).toBeGreaterThan(40);
    expect(gone.filter((row) => !isOf(catherine, row))).toEqual([]);
    expect(come.filter((row) => !MASKED.test(row) || isOf(catherine, row))).toEqual([]);
    const still = [...after].flatMap(([table, rows]) =>
      kept.includes(table) ? [] : rows.filter((row) => isOf(catherine, row)).map(() => table),
    );
    // Her partner's own link to the household names her: it is his row, masked in his copy.
    expect(new Set(still)).toEqual(new Set(['crm.household_links', 'call-records.calls', 'call-records.messages']));
  });

  it('is in nothing at all where every period is over', async () => {
    const before = await everything();
    await eraseEverywhere(bernard, []);
    const after = await everything();
    const { gone, come } = differences(before, after);
    expect(gone.filter((row) => !isOf(bernard, row))).toEqual([]);
    expect(come.filter((row) => isOf(bernard, row))).toEqual([]);
    for (const mark of [
      bernard.canary,
      bernard.email,
      customerNumber(bernard) ?? '',
      `${bernard.given}","family_name":"${bernard.family}`,
    ]) {
      expect([...after.values()].flat().filter((row) => row.includes(mark))).toEqual([]);
    }
  });

  it('takes recordings along with their sound', async () => {
    const folder = path.join(sources.filesDir, 'call-recordings/2026-01');
    const others = readdirSync(folder).filter((name) => name !== 'REC-0.wav');
    expect(existsSync(path.join(folder, 'REC-0.wav'))).toBe(true);
    await eraseEverywhere(amelie, ['crm.customers']);
    expect(readdirSync(folder).sort()).toEqual(others.sort());
  });
});
