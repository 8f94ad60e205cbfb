import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { Request } from '@habeas/casework/requests';
import type { CaseworkBench } from './casework-bench';
import { ErasureWay } from './erasure-way';
import { eventually } from './eventually';
import { administer, adminUrl } from './model-sources';

const GATE = 4711;
/** A text that masks is random. */
const MASKED = /erased-[0-9a-f-]{36}/g;

export type Rows = Map<string, string[]>;

/** Rights carried out again and again under faults: the sources are put back as they were before each of them. */
export class RightChaos {
  readonly way: ErasureWay;
  worker: ChildProcess | undefined;
  private readonly gates: (() => Promise<void>)[] = [];
  private readonly files = mkdtempSync(path.join(os.tmpdir(), 'habeas-files-kept-'));

  protected constructor(
    readonly bench: CaseworkBench,
    /** The rows of every source before anything was done. */
    readonly before: Rows,
  ) {
    this.way = new ErasureWay(bench.office, () => undefined);
    cpSync(bench.office.sources.filesDir, this.files, { recursive: true });
  }

  /** The gate that {@link gate} closes. */
  protected async prepare(): Promise<void> {
    await this.own(
      `create function chaos_gate() returns trigger language plpgsql as
         $$ begin perform pg_advisory_xact_lock_shared(${GATE}); return new; end $$`,
    );
  }

  async close(): Promise<void> {
    await this.bench.close();
    rmSync(this.files, { recursive: true, force: true });
  }

  /** Everything in the sources is as before anybody asked, and nobody is suppressed. */
  async putBack(): Promise<void> {
    for (const letGo of this.gates.splice(0)) await letGo();
    await Promise.all(Object.keys(this.bench.office.sources.urls).map((source) => this.putSourceBack(source)));
    cpSync(this.files, this.bench.office.sources.filesDir, { recursive: true });
    await this.own('delete from suppression_entry');
  }

  private async putSourceBack(source: string): Promise<void> {
    await within(this.database(source), async (client) => {
      await client.query('set session_replication_role = replica');
      for (const [table, rows] of this.before) {
        const [of, name = ''] = table.split(' ');
        if (of !== source) continue;
        await client.query(`delete from ${name}`);
        const all = `insert into ${name} select r.* from unnest($1::text[]) text, json_populate_record(null::${name}, text::json) r`;
        await client.query(all, [rows]);
      }
    });
  }

  /** Whoever changes such a row of ours waits before the commit, until the returned function is called. */
  async gate(table: string, when: string): Promise<() => Promise<void>> {
    const client = await connected(this.database());
    await client.query(`select pg_advisory_lock(${GATE})`);
    const trigger = `create trigger chaos_gate after update on ${table} for each row when (${when}) execute function chaos_gate()`;
    await client.query(trigger);
    let closed = true;
    const letGo = async () => {
      if (!closed) return;
      closed = false;
      await client.query(`select pg_advisory_unlock(${GATE})`);
      await client.query(`drop trigger chaos_gate on ${table}`);
      await client.end();
    };
    this.gates.push(letGo);
    return letGo;
  }

  /** The worker is killed where it waits; then nothing holds anybody up any more, and another one starts. */
  async killedAndReplaced(letGo: () => Promise<void>): Promise<void> {
    await this.killed();
    await letGo();
    await this.bench.leasesRunOut();
    await this.startWorker();
  }

  async killed(): Promise<void> {
    if (this.worker) await this.bench.kill(this.worker);
  }

  async startWorker(): Promise<void> {
    this.worker = await this.bench.startWorker();
  }

  /** As above; the next gate is closed before the other worker starts, and somebody waits at it when this resolves. */
  async upTo(table: string, when: string, letGo: () => Promise<void>): Promise<() => Promise<void>> {
    let next = async (): Promise<void> => undefined;
    await this.killedAndReplaced(async () => {
      await letGo();
      next = await this.gate(table, when);
    });
    this.bench.prepareWorker();
    await this.untilSomebodyIsAtTheGate();
    return next;
  }

  /** Somebody waits for a table of a source that is held. */
  untilSomebodyWaits(source: string): Promise<void> {
    return this.untilWaited(`locktype = 'relation'`, source);
  }

  /** Somebody waits at the gate; who waits for another's row or for the audit meanwhile is not meant. */
  untilSomebodyIsAtTheGate(): Promise<void> {
    return this.untilWaited(`locktype = 'advisory' and classid = 0 and objid = ${GATE}`);
  }

  /** Every row of every table of the sources, as JSON, by `source table`. */
  rowsNow(): Promise<Rows> {
    return rowsOf(this.bench);
  }

  private async untilWaited(which: string, source?: string): Promise<void> {
    const database = `(select oid from pg_database where datname = '${this.database(source)}')`;
    const waiting = `select 1 from pg_locks where not granted and database = ${database} and ${which}`;
    await within('postgres', async (client) => {
      const waits = async () => (await client.query(waiting)).rows.length > 0;
      await eventually(`somebody waits in ${source ?? 'our database'}`, waits, 60_000);
    });
  }

  /** As the owner of our tables, for what the application may not do. */
  protected own(sql: string): Promise<void> {
    return administer(this.database(), sql);
  }

  private database(source?: string): string {
    const { database, sources } = this.bench.office;
    return new URL(source === undefined ? database.ownerUrl : (sources.urls[source] ?? '')).pathname.slice(1);
  }
}

/** A letter without what names its request or a digest. */
export function withoutNames(text: string, { reference }: Request): string {
  return text
    .replaceAll(reference, 'REFERENCE')
    .replace(/[0-9a-f]{64}/g, 'SHA256')
    .replace(/\b[0-9a-f]{4}(?:[ -][0-9a-f]{4}){15}\b/g, 'SHA256');
}

async function connected(database: string): Promise<Client> {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function within<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connected(database);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every row of every table of the sources, as JSON, by `source table`. */
export async function rowsOf({ office: { sources } }: CaseworkBench): Promise<Rows> {
  const all = Object.entries(sources.urls).map(([source, url]) =>
    within(new URL(url).pathname.slice(1), (client) => rowsIn(client, source)),
  );
  return new Map((await Promise.all(all)).flat());
}

async function rowsIn(client: Client, source: string): Promise<[string, string[]][]> {
  const tables = await client.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const rows: [string, string[]][] = [];
  for (const { name } of tables.rows) {
    const all = await client.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
    rows.push([`${source} ${name}`, all.rows.map(({ row }) => row.replace(MASKED, 'erased')).sort()]);
  }
  return rows;
}
