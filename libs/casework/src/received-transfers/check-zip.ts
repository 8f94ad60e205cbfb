import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl';

/** What is wrong with a ZIP that a stranger sent; a slug. */
export type ZipFault =
  | 'not-a-zip'
  | 'directory-too-large'
  | 'empty'
  | 'too-many-entries'
  | 'bad-name'
  | 'repeated-name'
  | 'encrypted'
  | 'unknown-compression'
  | 'special-file'
  | 'overlapping'
  | 'unpacks-too-large';

/** The ZIP is refused. The message says nothing of what is in it. */
export class ZipRefused extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
    this.name = 'ZipRefused';
  }
}

const MOST_ENTRIES = 20_000;
const LONGEST_NAME = 400;
/** Text compresses to a tenth; a hundredth is a bomb. What is small may do as it likes. */
const MOST_RATIO = 100;
const SMALL_BYTES = 16 * 1024 * 1024;
const LOCAL_HEADER_BYTES = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const UNIX = 3;
const FILE_TYPES = 0o170_000;
const PLAIN_FILE = 0o100_000;
const FOLDER = 0o040_000;

/**
 * Checks a ZIP by its directory alone, which is all that whoever unpacks it goes by: nothing of it is unpacked here.
 * @param tail the last bytes of the file; the directory must lie within them
 * @param size bytes of the whole file
 * @returns the number of its files
 * @throws ZipRefused
 */
export async function checkZip(tail: Buffer, size: number): Promise<number> {
  const entries = await entriesOf(tail, size);
  if (entries.length === 0) throw new ZipRefused('empty');
  const names = new Set<string>();
  for (const entry of entries) {
    const fault = faultOf(entry);
    if (fault) throw new ZipRefused(fault);
    const name = entry.fileName.normalize('NFC').toLowerCase();
    if (names.has(name)) throw new ZipRefused('repeated-name');
    names.add(name);
  }
  if (overlaps(entries, size)) throw new ZipRefused('overlapping');
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > Math.max(SMALL_BYTES, MOST_RATIO * size)) throw new ZipRefused('unpacks-too-large');
  return entries.length;
}

function faultOf({
  fileName,
  generalPurposeBitFlag,
  compressionMethod,
  versionMadeBy,
  externalFileAttributes,
}: Entry): ZipFault | null {
  // Names that lead out of the folder, absolute ones and backslashes are refused by the reader itself.
  if (fileName.length > LONGEST_NAME || /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(fileName)) return 'bad-name';
  const isFolder = fileName.endsWith('/');
  if ((isFolder ? fileName.slice(0, -1) : fileName).split('/').some((part) => /^\.{0,2}$/.test(part)))
    return 'bad-name';
  if ((generalPurposeBitFlag & ENCRYPTED) !== 0) return 'encrypted';
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) return 'unknown-compression';
  const type = versionMadeBy >> 8 === UNIX ? (externalFileAttributes >>> 16) & FILE_TYPES : 0;
  return type === 0 || type === (isFolder ? FOLDER : PLAIN_FILE) ? null : 'special-file';
}

/** Entries that share bytes make a small file unpack to a large one, and lie past its end when they are invented. */
function overlaps(entries: readonly Entry[], size: number): boolean {
  const spans = entries
    .map(({ relativeOffsetOfLocalHeader: from, fileNameLength, compressedSize }) => ({
      from,
      to: from + LOCAL_HEADER_BYTES + fileNameLength + compressedSize,
    }))
    .sort((a, b) => a.from - b.from);
  return spans.some(({ to }, at) => to > (spans[at + 1]?.from ?? size));
}

/** Reads from the end of a file that lies elsewhere; asked for anything before it, it refuses. */
class TailReader extends RandomAccessReader {
  constructor(
    private readonly tail: Buffer,
    private readonly size: number,
  ) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    const from = position - (this.size - this.tail.length);
    if (from < 0) return done(new ZipRefused('directory-too-large'));
    if (from + length > this.tail.length) return done(new ZipRefused('not-a-zip'));
    this.tail.copy(buffer, offset, from, from + length);
    // Answered at once, thousands of entries would stand on one another's stack.
    setImmediate(done, null);
  }
}

function entriesOf(tail: Buffer, size: number): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown) => reject(error instanceof ZipRefused ? error : new ZipRefused(faultIn(error)));
    const options = { lazyEntries: true, strictFileNames: true, autoClose: false };
    fromRandomAccessReader(new TailReader(tail, size), size, options, (error: Error | null, zip?: ZipFile) => {
      if (error || !zip) return refuse(error);
      if (zip.entryCount > MOST_ENTRIES) return refuse(new ZipRefused('too-many-entries'));
      const entries: Entry[] = [];
      zip.on('entry', (entry: Entry) => {
        entries.push(entry);
        zip.readEntry();
      });
      zip.on('error', refuse);
      zip.on('end', () => resolve(entries));
      zip.readEntry();
    });
  });
}

/** The reader says in words what is wrong with a name. */
function faultIn(error: unknown): ZipFault {
  const said = error instanceof Error ? error.message : '';
  return /path|invalid characters/i.test(said) ? 'bad-name' : 'not-a-zip';
}
