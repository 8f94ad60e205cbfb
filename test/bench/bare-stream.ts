// A process of its own, so that its memory is its own: streams each person named on a line of standard input
// into a ZIP file that goes nowhere, and answers on a line. node -r ./tools/swc-register.cjs test/bench/bare-stream.ts URL TABLE...
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import Cursor from 'pg-cursor';
import { ZipFile } from 'yazl';
import { drain } from './bare';

const PAGE = 1000;
const [url = '', ...tables] = process.argv.slice(2);

async function stream(client: Client, key: string): Promise<{ ms: number; rows: number; zipped: number }> {
  const begin = performance.now();
  let rows = 0;
  async function* lines(table: string): AsyncGenerator<Buffer> {
    const cursor = client.query(new Cursor(`select * from ${table} where customer_number = $1`, [key]));
    for (;;) {
      const page = (await cursor.read(PAGE)) as object[];
      rows += page.length;
      if (page.length > 0) yield Buffer.from(page.map((row) => `${JSON.stringify(row)}\n`).join(''));
      if (page.length < PAGE) break;
    }
    await cursor.close();
  }
  const zip = new ZipFile();
  for (const table of tables) {
    const open = () => Readable.from(lines(table), { objectMode: false });
    zip.addReadStreamLazy(`${table}.ndjson`, (give) => give(null, open()));
  }
  zip.end();
  const zipped = await drain(zip.outputStream as Readable);
  return { ms: performance.now() - begin, rows, zipped };
}

async function main(): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for await (const key of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await stream(client, key))}\n`);
  }
  await client.end();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exit(1);
});
