import { Pool, type PoolClient } from 'pg';
import { SourceError, type JsonValue } from '../connector';
import { sourceFault } from './source-fault';
import type { Statement } from './sql';
import { jsonTypes } from './value-parser';

export type Row = Record<string, JsonValue>;

export interface DatabaseOptions {
  /** `postgres://reader:...@host/db`: an account that can only read, unless it is the one for effects. */
  url: string;
  /** Milliseconds for one statement or one page. Default 30,000. */
  statementTimeoutMs?: number;
  /** Connections at most. Default 4: a source is somebody's production system. */
  poolSize?: number;
}

/** The connections of one account to one source. Everything runs in one snapshot; only `change` writes. */
export class SourceDatabase {
  private readonly pool: Pool;

  constructor(
    private readonly source: string,
    options: DatabaseOptions,
    writes = false,
  ) {
    const timeout = Math.trunc(options.statementTimeoutMs ?? 30_000);
    this.pool = new Pool({
      connectionString: options.url,
      max: options.poolSize ?? 4,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 10_000,
      query_timeout: timeout + 5_000, // a server that hangs without answering, not only a slow statement
      application_name: 'habeas',
      allowExitOnIdle: true,
      options: [
        writes ? '-c lock_timeout=5000' : '-c default_transaction_read_only=on',
        `-c statement_timeout=${timeout}`,
        '-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=iso_8601',
        '-c cursor_tuple_fraction=1', // every page is read, so the plan for all of the rows is the right one
      ].join(' '),
    });
    this.pool.on('error', () => undefined); // an idle connection that breaks is replaced; the next query tells
  }

  async open(signal?: AbortSignal, mode: 'READ ONLY' | 'READ WRITE' = 'READ ONLY'): Promise<Session> {
    if (signal?.aborted) throw new SourceError(this.source, 'aborted', 'stopped before it began');
    try {
      const session = new Session(this.source, await this.pool.connect(), signal);
      await this.begin(session, mode);
      return session;
    } catch (error) {
      throw sourceFault(this.source, error);
    }
  }

  /** Who is stopped while the connection is made gives it back: one that nobody ends would hold up the closing for ever. */
  private async begin(session: Session, mode: string): Promise<void> {
    try {
      await session.run({ text: `BEGIN ISOLATION LEVEL REPEATABLE READ ${mode}`, values: [] });
    } catch (error) {
      await session.end();
      throw error;
    }
  }

  /** Runs `work` in one snapshot. Throws SourceError only. */
  async snapshot<T>(signal: AbortSignal | undefined, work: (session: Session) => Promise<T>): Promise<T> {
    const session = await this.open(signal);
    try {
      return await work(session);
    } catch (error) {
      throw sourceFault(this.source, error);
    } finally {
      await session.end();
    }
  }

  /** Runs `work` in one transaction and commits it; whatever throws undoes all of it. Throws SourceError only. */
  async change<T>(signal: AbortSignal | undefined, work: (session: Session) => Promise<T>): Promise<T> {
    const session = await this.open(signal, 'READ WRITE');
    try {
      const result = await work(session);
      await session.run({ text: 'COMMIT', values: [] });
      return result;
    } catch (error) {
      throw sourceFault(this.source, error);
    } finally {
      await session.end();
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** One transaction on one connection, in one snapshot. */
export class Session {
  private broken = false;
  private cursors = 0;

  constructor(
    private readonly source: string,
    private readonly client: PoolClient,
    private readonly signal?: AbortSignal,
  ) {
    client.on('error', this.markBroken);
  }

  async run(statement: Statement): Promise<Row[]> {
    if (this.signal?.aborted) throw new SourceError(this.source, 'aborted', 'stopped by the caller');
    try {
      const query = { text: statement.text, values: statement.values, types: jsonTypes };
      return (await this.client.query<Row>(query)).rows;
    } catch (error) {
      this.broken = true;
      throw sourceFault(this.source, error);
    }
  }

  /**
   * The statement's rows in pages; memory holds one page. Other statements may run between two pages. Most persons have one page
   * of most things: that one is a plain query, and only more than one opens a cursor.
   */
  async *pages(statement: Statement, pageSize: number): AsyncGenerator<Row[]> {
    const size = Math.trunc(pageSize);
    const first = await this.run({ text: `${statement.text} LIMIT ${size + 1}`, values: statement.values });
    if (first.length > 0 && first.length <= size) yield first;
    if (first.length <= size) return;
    first.length = 0;
    const cursor = `page_${(this.cursors += 1)}`;
    await this.run({ text: `DECLARE ${cursor} NO SCROLL CURSOR FOR ${statement.text}`, values: statement.values });
    for (;;) {
      const rows = await this.run({ text: `FETCH ${size} FROM ${cursor}`, values: [] });
      if (rows.length > 0) yield rows;
      if (rows.length < size) break;
    }
    await this.run({ text: `CLOSE ${cursor}`, values: [] });
  }

  /** Ends the snapshot. A connection on which anything failed is dropped, not used again. */
  async end(): Promise<void> {
    if (!this.broken) {
      await this.client.query('ROLLBACK').catch(() => {
        this.broken = true;
      });
    }
    // Heard until the end: a connection that breaks during the ROLLBACK must not end the process.
    this.client.removeListener('error', this.markBroken);
    this.client.release(this.broken);
  }

  private readonly markBroken = (): void => {
    this.broken = true;
  };
}
