import { setImmediate as nextTurn } from 'node:timers/promises';
import { PostgresConnector, type Connector, type SearchKey } from '@habeas/connectors';
import { createBenchSource, type BenchSource } from '../bench/source';
import { adminUrl } from '../support/model-sources';

jest.setTimeout(120_000);

describe('a person with 200,005 rows', () => {
  let source: BenchSource;
  let connector: Connector;

  beforeAll(async () => {
    source = await createBenchSource(adminUrl(), {
      persons: 100,
      manyRows: 200_005,
      database: `t_bench_${process.pid}`,
    });
    connector = new PostgresConnector({ dataset: source.dataset, url: source.url });
  });
  afterAll(async () => {
    await connector?.close();
    await source?.drop();
  });

  async function exportAll(key: SearchKey): Promise<{ rows: number; names: Set<unknown>; peak: number }> {
    const names = new Set<unknown>();
    let [rows, peak, pages] = [0, 0, 0];
    for await (const page of connector.export([key])) {
      rows += page.rows.length;
      for (const row of page.rows) names.add(row['customer_number']);
      if ((pages += 1) % 20 === 0) {
        await nextTurn();
        peak = Math.max(peak, process.memoryUsage().rss);
      }
    }
    return { rows, names, peak };
  }

  it('streams all of them, without holding them', async () => {
    await exportAll(source.keyOf(1)); // what the first use loads is not growth
    const before = process.memoryUsage().rss;
    const { rows, names, peak } = await exportAll(source.manyKey);
    expect(rows).toBe(200_005);
    expect([...names]).toEqual([source.manyKey.value]);
    // Held at once, the rows take more than 150 MB; one page is below one.
    expect(peak - before).toBeLessThan(120 * 1024 * 1024);
  });

  it('does not come with anybody else', async () => {
    const { rows, names } = await exportAll(source.keyOf(42));
    expect(rows).toBe(1 + 10 * 5);
    expect([...names]).toEqual([source.keyOf(42).value]);
  });
});
