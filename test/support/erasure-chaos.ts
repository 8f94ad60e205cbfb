import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { Request } from '@habeas/casework/requests';
import { Outbox } from '@habeas/platform/queue';
import { CaseworkBench } from './casework-bench';
import { ErasureWay } from './erasure-way';
import { eventually } from './eventually';
import { administer, adminUrl, askAsAdministrator } from './model-sources';
import type { Backend } from './queue-bench';
import { formFrom, type TourPerson } from './tour-people';

const GATE = 4711;
/** A text that masks is random. */
const MASKED = /erased-[0-9a-f-]{36}/g;

type Rows = Map<string, string[]>;

/** What an erasure leaves behind, without what names the request or the moment. */
export interface Outcome {
  state: string;
  /** Rows of every table of every source, in order. */
  sources: Rows;
  steps: unknown[];
  letters: string[];
  suppressed: unknown[];
  ends: Record<string, number>;
}

/** Erasures of one person again and again: the sources are put back as they were before each of them. */
export class ErasureChaos {
  private readonly files = mkdtempSync(path.join(os.tmpdir(), 'habeas-files-kept-'));

  private constructor(
    readonly bench: CaseworkBench,
    readonly way: ErasureWay,
    /** The rows of every source before anybody was erased. */
    readonly before: Rows,
  ) {
    cpSync(bench.office.sources.filesDir, this.files, { recursive: true });
  }

  static async open(backend: Backend): Promise<ErasureChaos> {
    const bench = await CaseworkBench.open(backend);
    const chaos = new ErasureChaos(bench, new ErasureWay(bench.office, () => undefined), await rowsOf(bench));
    await chaos.own(
      `create function chaos_gate() returns trigger language plpgsql as
         $$ begin perform pg_advisory_xact_lock_shared(${GATE}); return new; end $$`,
    );
    return chaos;
  }

  async close(): Promise<void> {
    await this.bench.close();
    rmSync(this.files, { recursive: true, force: true });
  }

  /** Everything in the sources is as before anybody was erased, and nobody is suppressed. */
  async putBack(): Promise<void> {
    for (const [table, rows] of this.before) {
      const [source = '', name = ''] = table.split(' ');
      await within(this.database(source), async (client) => {
        await client.query('set session_replication_role = replica');
        await client.query(`delete from ${name}`);
        const all = `insert into ${name} select r.* from unnest($1::text[]) text, json_populate_record(null::${name}, text::json) r`;
        await client.query(all, [rows]);
      });
    }
    cpSync(this.files, this.bench.office.sources.filesDir, { recursive: true });
    await this.own('delete from suppression_entry');
  }

  /** Submitted and proven; the sources are about to be asked. */
  async begun(person: TourPerson): Promise<Request> {
    const request = await this.bench.way.submit(formFrom(person, { rights: ['erasure'] }));
    await this.way.proven(request.id);
    return request;
  }

  /** The plan is there, its questions are answered, two have approved and the time to undo is over. */
  async due(request: Request): Promise<void> {
    await this.way.untilState(request.id, 'awaiting-approval');
    await this.way.answerAll(request.id, 'granted');
    await this.way.approvedByTwo(request.id);
    await this.own(`update execution_plan set execute_after = now() - interval '1 second' where state = 'approved'`);
    const { id: planId } = await this.way.plan(request.id);
    const { office } = this.bench;
    await office.run((tx) => office.get(Outbox).add(tx, 'execute-plan', { planId }, { key: planId }));
  }

  /** Whoever changes such a row of ours waits before the commit, until the returned function is called. */
  async gate(table: string, when: string): Promise<() => Promise<void>> {
    const client = await connected(this.database());
    await client.query(`select pg_advisory_lock(${GATE})`);
    const trigger = `create trigger chaos_gate after update on ${table} for each row when (${when}) execute function chaos_gate()`;
    await client.query(trigger);
    return async () => {
      await client.query(`select pg_advisory_unlock(${GATE})`);
      await client.query(`drop trigger chaos_gate on ${table}`);
      await client.end();
    };
  }

  /** Somebody waits for a table of a source that is held. */
  untilSomebodyWaits(source: string): Promise<void> {
    return this.untilWaited(`locktype = 'relation'`, source);
  }

  /** Somebody waits at the gate; who waits for another's row or for the audit meanwhile is not meant. */
  untilSomebodyIsAtTheGate(): Promise<void> {
    return this.untilWaited(`locktype = 'advisory' and classid = 0 and objid = ${GATE}`);
  }

  /** How often each step's effect stands in the source. */
  async effects(request: Request): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { id, source, operation } of await this.way.steps(request.id)) {
      if (operation !== 'erase') continue;
      const ask = `select 1 from habeas.effect where effect_id = '${id}' and evidence is not null`;
      counts[source] = (await this.bench.office.sources.ask(source, ask)).length;
    }
    return counts;
  }

  async outcomeOf(request: Request): Promise<Outcome> {
    await this.way.untilState(request.id, 'answered');
    const steps = await this.way.steps(request.id);
    const letters = await this.way.messages(request.id, 'erasure-answer');
    const events = await this.way.events(request.id);
    const ends = ['plan.executing', 'plan.executed', 'proof.sealed', 'effect.planned', 'effect.done'];
    return {
      state: (await this.way.request(request.id)).state,
      sources: await rowsOf(this.bench),
      steps: steps
        .map(({ source, operation, round, ordinal, state, errorCode, evidence }) => {
          const seen = evidence?.collections ?? null;
          return { of: `${source} ${operation} ${round}`, ordinal, state, errorCode, seen };
        })
        .sort((a, b) => a.of.localeCompare(b.of)),
      letters: letters.map(({ text }) => withoutNames(text, request)),
      suppressed: await this.bench.way.rows(
        'select purpose, brand, identifier_type, hash from suppression_entry order by 1, 2, 3, 4',
      ),
      ends: Object.fromEntries(ends.map((event) => [event, events.filter((one) => one === event).length])),
    };
  }

  private async untilWaited(which: string, source?: string): Promise<void> {
    const database = `(select oid from pg_database where datname = '${this.database(source)}')`;
    const waiting = `select 1 from pg_locks where not granted and database = ${database} and ${which}`;
    const waits = async () => (await askAsAdministrator('postgres', waiting)).length > 0;
    await eventually(`somebody waits in ${source ?? 'our database'}`, waits, 60_000);
  }

  /** As the owner of our tables, for what the application may not do. */
  private own(sql: string): Promise<void> {
    return administer(this.database(), sql);
  }

  private database(source?: string): string {
    const { database, sources } = this.bench.office;
    return new URL(source === undefined ? database.ownerUrl : (sources.urls[source] ?? '')).pathname.slice(1);
  }
}

function withoutNames(text: string, { reference }: Request): string {
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
async function rowsOf({ office: { sources } }: CaseworkBench): Promise<Rows> {
  const rows: Rows = new Map();
  for (const [source, url] of Object.entries(sources.urls)) {
    await within(new URL(url).pathname.slice(1), async (client) => {
      const tables = await client.query<{ name: string }>(
        `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
      );
      for (const { name } of tables.rows) {
        const all = await client.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
        rows.set(`${source} ${name}`, all.rows.map(({ row }) => row.replace(MASKED, 'erased')).sort());
      }
    });
  }
  return rows;
}
