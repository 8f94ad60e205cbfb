import { Readable } from 'node:stream';
import { mediaTypeOf } from '../human-tasks';

const HEAD_BYTES = 512;
/** What an office scans to, and what a person photographs or saves: nothing that runs. */
const ENDINGS = ['pdf', 'png', 'jpg'] as const;

/** A kind of file that is taken, by its bytes, whatever it is called. */
export interface FileKind {
  name: string;
  mediaType: string;
  ending: (typeof ENDINGS)[number];
}

/**
 * Looks at the first bytes of what comes and leaves the whole to be read. Who is still sending hears no answer: what is not taken is
 * read to its end and dropped first.
 * @param tooLarge thrown into `whole` once it was read to its end
 * @returns a null kind for anything but PDF, PNG and JPEG
 */
export async function sniffed(
  bytes: Readable,
  mostMegabytes: number,
  tooLarge: () => Error,
): Promise<{ kind: FileKind; whole: Readable } | { kind: null; whole: null }> {
  const chunks = limited(bytes, mostMegabytes * 1024 * 1024, tooLarge);
  const head = await headOf(chunks);
  const kind = kindOf(head);
  if (kind) return { kind, whole: Readable.from(headAnd(head, chunks), { objectMode: false }) };
  await readToTheEnd(chunks);
  return { kind: null, whole: null };
}

/** What begins with these bytes; null for anything that is not taken. */
export function kindOf(head: Buffer): FileKind | null {
  for (const ending of ENDINGS) {
    const name = `scan.${ending}`;
    const mediaType = mediaTypeOf(name, head.subarray(0, HEAD_BYTES));
    if (mediaType !== null) return { name, mediaType, ending };
  }
  return null;
}

/** As many of the first bytes as tell the kind; the whole of what is shorter. */
export async function headOf(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < HEAD_BYTES) {
    const chunk = await chunks.next();
    if (chunk.done) break;
    head = Buffer.concat([head, chunk.value]);
  }
  return head;
}

async function* headAnd(head: Buffer, rest: AsyncIterableIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

async function* limited(bytes: Readable, most: number, tooLarge: () => Error): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= most) yield chunk;
  }
  if (size > most) throw tooLarge();
}

async function readToTheEnd(chunks: AsyncGenerator<Buffer>): Promise<void> {
  while (!(await chunks.next()).done);
}
