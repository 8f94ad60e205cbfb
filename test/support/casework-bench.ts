import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import { Audit, sha256Hex } from '@habeas/casework/audit';
import type { Request } from '@habeas/casework/requests';
import { type ChainHead, checkLink, EMPTY_CHAIN_HEAD } from '@habeas/domain';
import { CaseWay } from './case-way';
import { eventually } from './eventually';
import { askAsAdministrator } from './model-sources';
import { Office } from './office';
import type { Backend } from './queue-bench';
import { startRedis, type TestRedis } from './redis';
import { wipeQueue } from './wiped-queue';

const VOLATILE = ['manifest.json', 'SHA256SUMS'];

/** A spec may run over midnight: what the first pages say of the day and minute is left out. */
function withoutMoment(content: string, path: string): string {
  if (path !== 'index.html' && path !== 'README.txt') return content;
  return content.replace(/\d{1,2} [A-Z][a-z]+ \d{4}/g, 'DAY').replace(/\d{1,2}:\d{2}:\d{2}/g, 'TIME');
}

/** The whole office with its workers (and its web) in processes of their own, to be killed. */
export class CaseworkBench {
  private readonly children: ChildProcess[] = [];
  private spare: Promise<ChildProcess> | undefined;
  /** Everything that the processes logged. */
  logged = '';

  private constructor(
    readonly office: Office,
    readonly way: CaseWay,
    private readonly redis: TestRedis | undefined,
    private readonly more: Record<string, string>,
  ) {}

  /** @param more further variables of the configuration, for the office and its processes */
  static async open(backend: Backend, more: Record<string, string> = {}): Promise<CaseworkBench> {
    const redis = backend === 'redis' ? await startRedis() : undefined;
    const office = await Office.open({ persons: 20, env: more, ...(redis ? { redisUrl: redis.url } : {}) });
    return new CaseworkBench(office, new CaseWay(office), redis, more);
  }

  env(): Record<string, string> {
    const { config, sources, database } = this.office;
    return {
      ...this.more,
      ...(this.redis ? { REDIS_URL: this.redis.url } : {}),
      HABEAS_HOME: config.home,
      DATABASE_URL: database.appUrl,
      HABEAS_ACCEPT_UNSAFE_DATABASE: '1',
      HABEAS_SOURCES: JSON.stringify(sources.addresses),
      HABEAS_SOURCE_FILES_DIR: sources.filesDir,
      QUEUE_RELAY_INTERVAL_MS: '200',
      QUEUE_REENQUEUE_SECONDS: '3',
      QUEUE_LOCK_SECONDS: '4',
      LOG_LEVEL: 'debug',
    };
  }

  /** A process of the office, ready when it has said so. Rejects with what it said when it does not start. */
  async start(script: string, readyWhen: RegExp, env: Record<string, string> = {}): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['-r', './tools/swc-register.cjs', script], {
      env: { ...process.env, ...this.env(), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.children.push(child);
    for (const output of [child.stdout, child.stderr])
      output.on('data', (chunk: Buffer) => (this.logged += chunk.toString()));
    await this.says(child, readyWhen);
    return child;
  }

  /** A worker, at work. */
  async startWorker(): Promise<ChildProcess> {
    this.prepareWorker();
    const child = await this.spare;
    this.spare = undefined;
    if (!child) throw new Error('No worker was made');
    const working = this.says(child, /"ready":true/);
    child.stdin?.write('work\n');
    await working;
    return child;
  }

  /** Loads the worker that is to follow, beside the one that works. */
  prepareWorker(): void {
    this.spare ??= this.start('test/support/casework-worker.ts', /"loaded":true/);
    // It may be killed while it loads, when nobody needs it any more.
    this.spare.catch(() => undefined);
  }

  private says(child: ChildProcess, what: RegExp): Promise<void> {
    let said = '';
    return new Promise((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        if (what.test(said)) resolve();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', () => reject(new Error(said)));
    });
  }

  async kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const died = once(child, 'exit');
    child.kill('SIGKILL');
    await died;
  }

  async killAll(): Promise<void> {
    for (const child of this.children.splice(0)) await this.kill(child);
  }

  /**
   * The minute that a lease lasts is over. A job whose worker died three times is set aside; these specs kill more often than that, and
   * each death is counted as the first.
   */
  async leasesRunOut(): Promise<void> {
    await this.way.rows(
      `update outbox_job set lease_until = clock_timestamp() - interval '1 second', crashes = 0 where done_at is null and lease_until is not null`,
    );
  }

  /** Holds a table so that whoever needs it waits, until the returned function is called. */
  async hold(database: string, table: string): Promise<() => Promise<void>> {
    const url = new URL(this.office.database.ownerUrl);
    url.pathname = `/${database}`;
    const client = new Client({ connectionString: url.href });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`begin; lock table ${table} in access exclusive mode`);
    return async () => {
      await client.query('commit');
      await client.end();
    };
  }

  holdSource(source: string, table: string): Promise<() => Promise<void>> {
    return this.hold(new URL(this.office.sources.urls[source] ?? '').pathname.slice(1), table);
  }

  holdOwn(table: string): Promise<() => Promise<void>> {
    return this.hold(new URL(this.office.database.ownerUrl).pathname.slice(1), table);
  }

  wipeQueue(): Promise<void> {
    const database = new URL(this.office.database.ownerUrl).pathname.slice(1);
    return wipeQueue((sql) => askAsAdministrator(database, sql), this.redis?.url);
  }

  untilRunning(requestId: string, source: string): Promise<unknown> {
    return eventually(
      `${source} is being asked`,
      async () => (await this.way.tasks(requestId))[source]?.state === 'running',
    );
  }

  /** Approves and opens: the entries, without what names the request or the minute. */
  async answerOf(request: Request): Promise<Map<string, string>> {
    await this.way.untilAwaitingApproval(request.id);
    await this.way.approve(request.id);
    const entries = await this.way.open(request.id);
    const kept = [...entries].filter(([path]) => !VOLATILE.includes(path));
    return new Map(
      kept.map(([path, content]) => [path, withoutMoment(content.replaceAll(request.reference, 'REFERENCE'), path)]),
    );
  }

  /** What must hold of every request whatever happened: one letter per event, all sent, one answer each, a whole chain. */
  async expectOrder(): Promise<void> {
    await eventually(
      'every letter is sent',
      async () => (await this.way.rows(`select 1 from message where state <> 'sent'`)).length === 0,
    );
    const twice = await this.way.rows('select message_id from captured_mail group by message_id having count(*) > 1');
    const perEvent = await this.way.rows('select event_key from message group by event_key having count(*) > 1');
    const packages = await this.way.rows(
      'select requested_right_id from package group by requested_right_id having count(*) > 1',
    );
    const stuck = await this.way.rows('select name, last_error_code from outbox_job where stuck_at is not null');
    expect({ twice, perEvent, packages, stuck }).toEqual({ twice: [], perEvent: [], packages: [], stuck: [] });
    let head: ChainHead = EMPTY_CHAIN_HEAD;
    for await (const entry of this.office.get(Audit).export()) {
      expect(checkLink(head, entry, sha256Hex)).toBeNull();
      head = entry;
    }
    expect(head.seq).toBeGreaterThan(0);
  }

  async close(): Promise<void> {
    await this.killAll();
    await this.office.close();
    await this.redis?.stop();
  }
}
