import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { BytesRead, TooLarge } from './bytes-read';
import { checkZip, type ZipFault } from './check-zip';

interface File {
  name: string;
  content?: Buffer;
  mode?: number;
}

async function zipOf(...files: File[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content = Buffer.from('{}'), mode = 0o100644 } of files)
    zip.addBuffer(content, name, { mode, mtime: new Date(0) });
  zip.end();
  return buffer(zip.outputStream as Readable);
}

/** Every place of `before` replaced by as many bytes. */
function patched(zip: Buffer, before: string | Buffer, after: string | Buffer): Buffer {
  const [from, to] = [Buffer.from(before), Buffer.from(after)];
  expect(from).toHaveLength(to.length);
  const changed = Buffer.from(zip);
  let count = 0;
  for (let at = changed.indexOf(from); at >= 0; at = changed.indexOf(from, at + to.length)) {
    to.copy(changed, at);
    count += 1;
  }
  expect(count).toBeGreaterThan(0);
  return changed;
}

/** Position of the directory's first entry. */
const directoryOf = (zip: Buffer) => zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));

function withByte(zip: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(zip);
  changed[at] = value;
  return changed;
}

describe('a ZIP of a stranger', () => {
  it('is taken with plain files in folders', async () => {
    const zip = await zipOf({ name: 'README.txt' }, { name: 'data/crm/customers.json' }, { name: 'data/é/Ω.csv' });
    expect(await checkZip(zip, zip.length)).toBe(3);
    const filler = Buffer.alloc(70_000, 7);
    const large = await zipOf({ name: 'a.bin', content: filler }, { name: 'b.txt' });
    expect(await checkZip(large.subarray(-66_000), large.length)).toBe(2);
  });

  it.each<[ZipFault, () => Promise<Buffer>]>([
    ['not-a-zip', () => Promise.resolve(Buffer.from('%PDF-1.7 no ZIP at all, and nothing like one'))],
    ['not-a-zip', async () => (await zipOf({ name: 'a.txt' })).subarray(0, -30)],
    ['empty', () => zipOf()],
    ['bad-name', async () => patched(await zipOf({ name: 'aa/evil.txt' }), 'aa/evil.txt', '../evil.txt')],
    ['bad-name', async () => patched(await zipOf({ name: 'x/aa/evil.txt' }), 'x/aa/evil.txt', 'x/../evil.txt')],
    ['bad-name', async () => patched(await zipOf({ name: 'aetc/passwd' }), 'aetc/passwd', '/etc/passwd')],
    ['bad-name', async () => patched(await zipOf({ name: 'CA/evil.txt' }), 'CA/evil.txt', 'C:/evil.txt')],
    ['bad-name', async () => patched(await zipOf({ name: 'aaaevil.txt' }), 'aaaevil.txt', '..\\evil.txt')],
    ['bad-name', async () => patched(await zipOf({ name: 'aaevil.txt' }), 'aaevil.txt', 'a\u0000evil.txt')],
    ['bad-name', async () => patched(await zipOf({ name: 'a/aevil.txt' }), 'a/aevil.txt', 'a//evil.txt')],
    ['bad-name', () => zipOf({ name: `${'x'.repeat(401)}.txt` })],
    ['repeated-name', () => zipOf({ name: 'a.txt' }, { name: 'A.TXT' })],
    ['special-file', () => zipOf({ name: 'link', mode: 0o120777 })],
    ['unpacks-too-large', () => zipOf({ name: 'bomb.csv', content: Buffer.alloc(20 * 1024 * 1024) })],
    [
      'encrypted',
      async () => {
        const zip = await zipOf({ name: 'a.txt' });
        return withByte(zip, directoryOf(zip) + 8, 1);
      },
    ],
    [
      'unknown-compression',
      async () => {
        const zip = await zipOf({ name: 'a.txt', content: Buffer.alloc(500) });
        return withByte(zip, directoryOf(zip) + 10, 12);
      },
    ],
    [
      'overlapping',
      async () => {
        const zip = await zipOf({ name: 'a.txt' }, { name: 'b.txt' });
        const second = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), directoryOf(zip) + 1);
        return withByte(zip, second + 42, 0);
      },
    ],
  ])('is refused as %s', async (fault, make) => {
    const zip = await make();
    await expect(checkZip(zip, zip.length)).rejects.toMatchObject({ name: 'ZipRefused', fault });
  });

  it('is refused where its directory does not lie at its end', async () => {
    const files = Array.from({ length: 2_000 }, (_, at) => ({ name: `data/a-rather-long-name-of-a-file-${at}.json` }));
    const zip = await zipOf(...files);
    expect(await checkZip(zip, zip.length)).toBe(2_000);
    await expect(checkZip(zip.subarray(-70_000), zip.length)).rejects.toMatchObject({ fault: 'directory-too-large' });
  });
});

describe('bytes that are read as they come', () => {
  const chunks = [Buffer.from('abc'), Buffer.from('defg'), Buffer.from('h'), Buffer.from('ij')];

  it('are counted and hashed, and the last are kept', async () => {
    const read = new BytesRead(10, 4);
    expect((await buffer(Readable.from(read.of(Readable.from(chunks))))).toString()).toBe('abcdefghij');
    expect([read.size, read.tail.toString()]).toEqual([10, 'ghij']);
    expect(read.sha256).toBe('72399361da6a7754fec986dca5b7cbaf1c810a28ded4abaf56b2106d06cb78b0');
  });

  it('are refused beyond what was announced', async () => {
    const read = new BytesRead(9, 4);
    await expect(buffer(Readable.from(read.of(Readable.from(chunks))))).rejects.toBeInstanceOf(TooLarge);
  });
});
