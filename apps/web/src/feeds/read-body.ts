import type { Readable } from 'node:stream';

/** All bytes of a call; null as soon as there are more than `most`: what follows is not read. */
export async function readBody(call: Readable, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of call as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
