import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { open, type Entry, type ZipFile } from 'yauzl';

/** A package that was read to its end, unpacked to a folder of its own, for what is measured and checked beside it. */
export class Unpacked {
  readonly files: string[] = [];
  /** In the machine-readable data. */
  rows = 0;

  private constructor(readonly folder: string) {}

  /** A place to write the ZIP to, while the clock runs. */
  static begin(): { zip: string; take: (zip: Readable) => Promise<void>; unpack: () => Promise<Unpacked> } {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'habeas-bench-zip-'));
    const zip = path.join(folder, 'package.zip');
    return {
      zip,
      take: (stream) => pipeline(stream, createWriteStream(zip)),
      unpack: () => new Unpacked(folder).extract(zip),
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async extract(file: string): Promise<this> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      open(file, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
    });
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => void this.keep(zip, entry).then(() => zip.readEntry(), reject));
      zip.on('end', resolve);
      zip.on('error', reject);
      zip.readEntry();
    });
    return this;
  }

  private async keep(zip: ZipFile, entry: Entry): Promise<void> {
    const { fileName } = entry;
    const target = path.join(this.folder, fileName);
    mkdirSync(path.dirname(target), { recursive: true });
    const content = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
    await pipeline(content, createWriteStream(target));
    this.files.push(fileName);
    if (/^data\/.+\/.+\.json$/.test(fileName)) this.rows += await rowsIn(target);
  }
}

/** Rows of a data file, which has one a line. */
async function rowsIn(file: string): Promise<number> {
  let rows = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) if (line.startsWith('{')) rows += 1;
  return rows;
}
