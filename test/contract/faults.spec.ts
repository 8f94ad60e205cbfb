import { mkdtempSync, rmSync } from 'node:fs';
import net, { type AddressInfo, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { PostgresConnector, readDataset, type ExportPage } from '@habeas/connectors';
import { Client } from 'pg';
import { createSources } from '../../examples/proximus/sources/generate';
import { createBenchSource, type BenchSource } from '../bench/source';
import { administer, adminUrl } from '../support/model-sources';

jest.setTimeout(120_000);

async function pagesOf(pages: AsyncIterable<ExportPage>): Promise<ExportPage[]> {
  const list: ExportPage[] = [];
  for await (const page of pages) list.push(page);
  return list;
}

describe('a source that fails', () => {
  let source: BenchSource;

  beforeAll(async () => {
    source = await createBenchSource(adminUrl(), {
      persons: 50,
      tables: 3,
      manyRows: 20_000,
      database: `t_faults_${process.pid}`,
    });
  });
  afterAll(async () => {
    await source?.drop();
  });

  const using = async <T>(
    url: string,
    work: (connector: PostgresConnector) => Promise<T>,
    timeout = 2000,
  ): Promise<T> => {
    const connector = new PostgresConnector({ dataset: source.dataset, url, statementTimeoutMs: timeout });
    try {
      return await work(connector);
    } finally {
      await connector.close();
    }
  };
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(source.url);
    change(url);
    return url.href;
  };

  it('is unreachable where nothing listens, and says so as its health', async () => {
    const nowhere = changed((url) => (url.port = '1'));
    await using(nowhere, async (connector) => {
      await expect(connector.locate(source.keyOf(1))).rejects.toMatchObject({ code: 'unreachable', retryable: true });
      expect(await connector.health()).toMatchObject({ reachable: false, error: { code: 'unreachable' } });
    });
  });

  it('gives its connection back where it is stopped while that is made: closing waits for nobody', async () => {
    const stop = new AbortController();
    await using(source.url, async (connector) => {
      const exported = pagesOf(connector.export([source.keyOf(1)], { signal: stop.signal }));
      setImmediate(() => stop.abort());
      await expect(exported).rejects.toMatchObject({ code: 'aborted' });
    });
  });

  it('refuses a wrong password, which no retry mends', async () => {
    await using(
      changed((url) => (url.password = 'wrong')),
      async (connector) => {
        await expect(pagesOf(connector.export([source.keyOf(1)]))).rejects.toMatchObject({
          code: 'refused',
          retryable: false,
        });
      },
    );
  });

  it('times out where the other side accepts and never answers', async () => {
    const sockets: Socket[] = [];
    const silent = net.createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = changed((at) => (at.port = String((silent.address() as AddressInfo).port)));
    await using(url, async (connector) => {
      await expect(connector.locate(source.keyOf(1))).rejects.toMatchObject({ code: 'timeout', retryable: true });
    });
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });

  it('times out on a lock, and answers once it is gone', async () => {
    const owner = new URL(adminUrl());
    owner.pathname = `/${source.database}`;
    const locker = new Client({ connectionString: owner.href });
    await locker.connect();
    await locker.query('BEGIN; LOCK TABLE events_1 IN ACCESS EXCLUSIVE MODE');
    await using(
      source.url,
      async (connector) => {
        await expect(pagesOf(connector.export([source.keyOf(1)]))).rejects.toMatchObject({ code: 'timeout' });
        await locker.query('ROLLBACK');
        expect(await pagesOf(connector.export([source.keyOf(1)]))).toHaveLength(3);
      },
      300,
    );
    await locker.end();
  });

  it('throws in the middle of an export when the connection is cut, and works again afterwards', async () => {
    await using(source.url, async (connector) => {
      const pages = connector.export([source.manyKey], { pageSize: 100 })[Symbol.asyncIterator]();
      await pages.next();
      await pages.next();
      const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${source.database}' AND application_name = 'habeas'`;
      await administer('postgres', cut);
      const rest = async (): Promise<void> => {
        for (let step = await pages.next(); step.done !== true;) step = await pages.next();
      };
      await expect(rest()).rejects.toMatchObject({ code: 'unreachable', retryable: true });
      expect(await pagesOf(connector.export([source.keyOf(2)]))).toHaveLength(3);
    });
  });

  it('stops between two pages when told to', async () => {
    await using(source.url, async (connector) => {
      const stop = new AbortController();
      const pages = connector.export([source.manyKey], { pageSize: 100, signal: stop.signal })[Symbol.asyncIterator]();
      await pages.next();
      stop.abort();
      const rest = async (): Promise<void> => {
        for (let step = await pages.next(); step.done !== true;) step = await pages.next();
      };
      await expect(rest()).rejects.toMatchObject({ code: 'aborted', retryable: false });
    });
  });

  it('gives one moment: rows written during an export are not half in it', async () => {
    await using(source.url, async (connector) => {
      const tables: Record<string, number> = {};
      for await (const page of connector.export([source.keyOf(3)])) {
        tables[page.collection] = (tables[page.collection] ?? 0) + page.rows.length;
        const insert = `INSERT INTO events_2 (event_id, customer_number) VALUES (900001, '${source.keyOf(3).value}') ON CONFLICT DO NOTHING`;
        await administer(source.database, insert);
      }
      expect(tables).toEqual({ customers: 1, events_1: 5, events_2: 5 });
    });
  });

  it('is reported when its account can write, and is not written to even so', async () => {
    const owner = new URL(adminUrl());
    owner.pathname = `/${source.database}`;
    await using(owner.href, async (connector) => {
      expect(await connector.health()).toMatchObject({ reachable: true, readOnly: false });
    });
  });

  it('does not answer from a dataset that names a column it never had', async () => {
    const yaml = `dataset: [{fides_key: odd, collections: [{name: customers, x-habeas: {subject: true}, fields: [
      {name: customer_number, fides_meta: {identity: customer_number}, x-habeas: {unique: true}}, {name: shoe_size}]}]}]`;
    const connector = new PostgresConnector({ dataset: readDataset(yaml, 'odd.yaml'), url: source.url });
    await expect(pagesOf(connector.export([source.keyOf(1)]))).rejects.toMatchObject({ code: 'schema-changed' });
    await connector.close();
  });
});

describe('making the model sources', () => {
  it('leaves complete ones alone and makes a half-made one anew', async () => {
    const prefix = `t_again_${process.pid}_`;
    const filesDir = mkdtempSync(path.join(os.tmpdir(), 'habeas-files-'));
    const passwords = { readerPassword: 'a/b?c@d#e', writerPassword: 'f%g:h' };
    const options = { adminUrl: adminUrl(), ...passwords, filesDir, persons: 20, prefix };
    const first = await createSources(options);
    expect(first.made).toEqual(Object.keys(first.urls));
    expect((await createSources(options)).made).toEqual([]);
    await administer('postgres', `COMMENT ON DATABASE "${prefix}habeas_src_tv" IS NULL`);
    await administer(`${prefix}habeas_src_tv`, 'DROP TABLE views');
    expect((await createSources(options)).made).toEqual(['tv']);
    rmSync(path.join(filesDir, 'call-recordings'), { recursive: true });
    expect((await createSources(options)).made).toEqual(['call-recordings']);
    const reader = new Client({ connectionString: first.urls['tv'] });
    await reader.connect();
    expect((await reader.query('SELECT count(*)::int AS n FROM views')).rows).toEqual([{ n: 60 }]);
    await expect(reader.query('BEGIN READ WRITE; DELETE FROM views')).rejects.toMatchObject({ code: '42501' });
    await reader.end();
  });
});
