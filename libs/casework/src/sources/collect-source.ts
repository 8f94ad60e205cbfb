import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Connector, ExportPage, SearchKey } from '@habeas/connectors';
import { FileStore, type StagedFile } from '@habeas/platform/storage';

/** What a source gave, sealed on disk and not yet recorded. */
export interface Collected {
  rows: { collection: string; records: number; staged: StagedFile }[];
  files: { collection: string; name: string; mediaType: string; staged: StagedFile }[];
  keys: SearchKey[];
}

/** One collection on its way to disk as NDJSON: a row a line. Holds one page at a time. */
class SealedRows {
  private readonly stream = new PassThrough();
  private readonly sealed: Promise<StagedFile>;
  records = 0;

  constructor(
    readonly collection: string,
    files: FileStore,
    keyId: string,
  ) {
    // Whoever writes hears of a failure by `sealed`; abandoned before it is read, the stream has no other listener.
    this.stream.on('error', () => undefined);
    this.sealed = files.write(keyId, this.stream);
    this.sealed.catch((error: Error) => this.stream.destroy(error));
  }

  async add(rows: readonly unknown[]): Promise<void> {
    this.records += rows.length;
    const more = this.stream.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    if (!more) await Promise.race([once(this.stream, 'drain'), this.sealed]);
  }

  async end(): Promise<StagedFile> {
    this.stream.end();
    return this.sealed;
  }

  abandon(): void {
    this.stream.destroy(new Error('abandoned'));
  }
}

/** Streams one source's answer to sealed files; memory does not grow with the person's data. */
@Injectable()
export class CollectSource {
  constructor(private readonly files: FileStore) {}

  async collect(connector: Connector, keys: SearchKey[], keyId: string, signal: AbortSignal): Promise<Collected> {
    const collected: Collected = { rows: [], files: [], keys: [] };
    const open: SealedRows[] = [];
    try {
      for await (const page of connector.export(keys, { signal })) {
        if (open[0]?.collection !== page.collection) {
          for (const before of open.splice(0)) collected.rows.push(await finish(before));
          open.push(new SealedRows(page.collection, this.files, keyId));
        }
        await open[0]?.add(page.rows);
        await this.takeFiles(page, keyId, collected);
        collected.keys.push(...page.keys);
      }
      for (const last of open.splice(0)) collected.rows.push(await finish(last));
      return collected;
    } catch (error) {
      for (const rows of open) rows.abandon();
      throw error;
    }
  }

  private async takeFiles(page: ExportPage, keyId: string, collected: Collected): Promise<void> {
    for (const file of page.files ?? []) {
      const staged = await this.files.write(keyId, await file.open());
      const { name, mediaType } = file;
      collected.files.push({ collection: page.collection, name, mediaType, staged });
    }
  }
}

async function finish(rows: SealedRows): Promise<Collected['rows'][number]> {
  return { collection: rows.collection, staged: await rows.end(), records: rows.records };
}
