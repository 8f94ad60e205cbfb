import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Pool } from 'pg';
import { ZipFile } from 'yazl';
import type { BenchSource } from './source';

/** As many connections as a connector opens to one source. */
const POOL_SIZE = 4;

/** The limit of every export: the same rows by the same key from the same tables, with nothing around it. */
export class BareSelects {
  private readonly pool: Pool;

  constructor(private readonly source: BenchSource) {
    this.pool = new Pool({ connectionString: source.url, max: POOL_SIZE });
  }

  /** Reads all rows of one person; answers how many. */
  async rowsOf(key: string): Promise<number> {
    const client = await this.pool.connect();
    try {
      let rows = 0;
      for (const { table, column } of this.source.tables) {
        rows += (await client.query(`select * from ${table} where ${column} = $1`, [key])).rows.length;
      }
      return rows;
    } finally {
      client.release();
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** The limit of every erasure: the same rows by the same key from the same tables in one transaction, with nothing around it. */
export class BareDeletes {
  private readonly pool: Pool;

  constructor(private readonly source: BenchSource) {
    this.pool = new Pool({ connectionString: source.writeUrl, max: POOL_SIZE });
  }

  /** Deletes all rows of one person; answers how many. */
  async rowsOf(key: string): Promise<number> {
    const client = await this.pool.connect();
    try {
      let rows = 0;
      await client.query('begin');
      for (const { table, column } of [...this.source.tables].reverse()) {
        rows += (await client.query(`delete from ${table} where ${column} = $1`, [key])).rowCount ?? 0;
      }
      await client.query('commit');
      return rows;
    } finally {
      client.release();
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** Reads a stream to its end; answers its length. */
export async function drain(stream: Readable): Promise<number> {
  let bytes = 0;
  for await (const chunk of stream) bytes += (chunk as Buffer).length;
  return bytes;
}

/** The limit of every package: these files in a ZIP read to its end, with nothing around it. Answers the bytes that went in. */
export async function bareZip(folder: string, files: readonly string[]): Promise<number> {
  const zip = new ZipFile();
  let bytes = 0;
  for (const file of files) {
    zip.addReadStreamLazy(file, (give) => {
      const content = createReadStream(path.join(folder, file));
      content.on('data', (chunk) => (bytes += chunk.length));
      give(null, content);
    });
  }
  zip.end();
  await drain(zip.outputStream as Readable);
  return bytes;
}
