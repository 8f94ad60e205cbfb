import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileStore, StagedFile, StoredFile } from '@habeas/platform/storage';
import { BUNDLE_BYTES, BundleEntries, type SealedFile } from './bundle-entries';
import { PackageChanged } from './manifest-digest';
import { OpenEntries } from './open-entries';
import type { PackageEntry } from './package-entry.entity';

const sha256Of = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** Files in memory; a file's path is its id. */
class FakeFiles implements Pick<FileStore, 'write' | 'describe' | 'open'> {
  readonly contents: Buffer[] = [];
  readonly opened: string[] = [];

  async write(keyId: string, source: Readable | Buffer): Promise<StagedFile> {
    const content = Buffer.isBuffer(source) ? source : await buffer(source);
    this.contents.push(content);
    const [size, sha256] = [content.length, sha256Of(content)];
    return { keyId, path: String(this.contents.length - 1), size, sha256, sealedSize: size, sealedSha256: sha256 };
  }

  describe(id: string): Promise<StoredFile> {
    const content = this.at(id);
    return Promise.resolve({ id, size: content.length, sha256: sha256Of(content) } as StoredFile);
  }

  open(id: string): Promise<Readable> {
    this.opened.push(id);
    return Promise.resolve(Readable.from([this.at(id)]));
  }

  private at(id: string): Buffer {
    const content = this.contents[Number(id)];
    if (!content) throw new RangeError('There is no such file');
    return content;
  }
}

/** The content comes in pieces, as a rendered one does. */
function entry(position: number, content: Buffer | Readable) {
  const pieces = Buffer.isBuffer(content) ? [content.subarray(0, 7), content.subarray(7)] : content;
  return { path: `${position}.txt`, mediaType: 'text/plain', content: Readable.from(pieces, { objectMode: false }) };
}

function rowsOf(sealed: readonly SealedFile[]): PackageEntry[] {
  const rows = sealed.flatMap(({ staged, entries }) =>
    entries.map(({ offset, size, ...one }) => {
      const place = { fileId: staged.path, fileOffset: offset };
      return { id: one.path, packageId: 'a-package', ...one, size: String(size), ...place };
    }),
  );
  return rows.sort((one, other) => one.position - other.position);
}

describe('the entries of a package', () => {
  let files: FakeFiles;
  beforeEach(() => (files = new FakeFiles()));

  async function sealed(contents: readonly Buffer[]): Promise<PackageEntry[]> {
    const bundles = new BundleEntries(files, 'a-key');
    for (const [position, content] of contents.entries()) await bundles.take(entry(position, content));
    const rows = rowsOf(await bundles.finish());
    expect(bundles.stored.map(({ size, sha256 }) => [size, sha256])).toEqual(
      contents.map((content) => [content.length, sha256Of(content)]),
    );
    return rows;
  }

  async function read(rows: readonly PackageEntry[]): Promise<Buffer[]> {
    const reader = new OpenEntries(files);
    for (const row of rows) await reader.check(row);
    const contents: Buffer[] = [];
    for (const row of rows) contents.push(await buffer(await reader.open(row)));
    return contents;
  }

  const filled = (size: number, fill: number) => Buffer.alloc(size, fill);

  it.each([
    ['one that is empty', [0], 1],
    ['none', [], 0],
    ['two that fill a bundle to its last byte', [BUNDLE_BYTES - 1, 1], 1],
    ['two of which the second is a byte too long', [BUNDLE_BYTES - 1, 2], 2],
    ['one of exactly the limit between two small ones', [3, BUNDLE_BYTES, 4], 3],
    ['a larger one between two small ones, which stay together', [3, BUNDLE_BYTES + 1, 4], 2],
    ['an empty one after a full bundle', [BUNDLE_BYTES, 0], 1],
    ['three hundred', Array.from({ length: 300 }, (_, index) => index * 30), 2],
  ])('are given back as they were: %s', async (_what, sizes, count) => {
    const contents = sizes.map((size, index) => filled(size, index % 251));
    const rows = await sealed(contents);
    expect(files.contents).toHaveLength(count);
    expect(rows.map(({ path }) => path)).toEqual(contents.map((_, position) => `${position}.txt`));
    expect((await read(rows)).map(sha256Of)).toEqual(contents.map(sha256Of));
  });

  it('have a file of their own only beyond the limit', async () => {
    const rows = await sealed([filled(BUNDLE_BYTES, 1), filled(BUNDLE_BYTES + 1, 2), filled(9, 3)]);
    expect(rows.map(({ fileOffset }) => fileOffset)).toEqual([0, null, 0]);
    expect(files.contents.map(({ length }) => length)).toEqual([BUNDLE_BYTES + 1, BUNDLE_BYTES, 9]);
  });

  it('open each bundle once to be checked and once to be given out, and the only one just once', async () => {
    await read(await sealed([filled(10, 1), filled(10, 2), filled(10, 3)]));
    expect(files.opened).toEqual(['0']);
    files = new FakeFiles();
    await read(await sealed([1, 2, 3, 4, 5].map((fill) => filled(BUNDLE_BYTES / 2, fill))));
    expect(files.opened).toEqual(['0', '1', '2', '0', '1', '2']);
  });

  it('are streamed, not gathered, beyond the limit, and break off with what they are made of', async () => {
    let [given, most] = [0, 0];
    const taking: FileStore['write'] = async (_key, source) => {
      let taken = 0;
      for await (const piece of source) {
        taken += (piece as Buffer).length;
        most = Math.max(most, given - taken);
      }
      return { size: taken } as StagedFile;
    };
    const endless = async function* () {
      for (let piece = 0; piece < 64; piece += 1) {
        given += 65_536;
        yield filled(65_536, piece);
      }
      await Promise.reject(new Error('broke off'));
    };
    const large = entry(0, Readable.from(endless()));
    await expect(new BundleEntries({ write: taking }, 'a-key').take(large)).rejects.toThrow('broke off');
    expect(large.content.destroyed).toBe(true);
    expect(most).toBeLessThan(2 * BUNDLE_BYTES);
  });

  it('let go of their content when nothing can be sealed', async () => {
    const bundles = new BundleEntries({ write: () => Promise.reject(new Error('destroyed')) }, 'a-key');
    const large = entry(0, filled(BUNDLE_BYTES + 1, 1));
    await expect(bundles.take(large)).rejects.toThrow('destroyed');
    expect(large.content.destroyed).toBe(true);
  });

  it.each<[string, Partial<PackageEntry>]>([
    ['that begins elsewhere', { fileOffset: 9 }],
    ['that begins before the file', { fileOffset: -10 }],
    ['that is longer', { size: '11' }],
    ['that reaches beyond the end', { fileOffset: 25 }],
    ['that points at another file', { fileId: '1' }],
    ['that points at a file too large for a bundle', { fileId: '2' }],
    ['that is said to fill its file', { fileOffset: null }],
  ])('are not given out with one %s', async (_what, changes) => {
    const rows = await sealed([filled(10, 1), filled(10, 2), filled(10, 3)]);
    await files.write('a-key', filled(30, 7));
    await files.write('a-key', filled(BUNDLE_BYTES + 1, 2));
    const changed = { ...rows[1], ...changes } as PackageEntry;
    await expect(new OpenEntries(files).check(changed)).rejects.toThrow(PackageChanged);
    expect(files.opened).not.toContain('2');
  });

  it('are not given out of a bundle whose bytes are others, and their neighbours in it are', async () => {
    const rows = await sealed([filled(10, 1), filled(10, 2)]);
    files.contents[0]?.writeUInt8(9, 12);
    const [first, second] = rows as [PackageEntry, PackageEntry];
    await expect(new OpenEntries(files).open(second)).rejects.toThrow(PackageChanged);
    expect(await buffer(await new OpenEntries(files).open(first))).toEqual(filled(10, 1));
  });
});
