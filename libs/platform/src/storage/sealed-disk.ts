import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';

const FILE_PATH = /^[0-9a-f]{2}\/[0-9a-f]{32}\.age$/;
const READ_BYTES = 256 * 1024;

interface Measured {
  size: number;
  sha256: string;
}

class Measure {
  private readonly digest = createHash('sha256');
  private size = 0;

  add(chunk: Uint8Array): void {
    this.digest.update(chunk);
    this.size += chunk.length;
  }

  get result(): Measured {
    return { size: this.size, sha256: this.digest.copy().digest('hex') };
  }
}

async function* measured(source: Readable, measure: Measure): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    measure.add(chunk as Buffer);
    yield chunk as Buffer;
  }
}

function located(root: string, name: string): string {
  if (!FILE_PATH.test(name)) throw new Error('A stored file has an impossible path');
  return path.join(root, name);
}

async function syncDirectory(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  await handle.sync().finally(() => handle.close());
}

async function writeSealed(handle: FileHandle, recipient: string, source: Readable) {
  const [plain, sealed] = [new Measure(), new Measure()];
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const plainStream = Readable.toWeb(Readable.from(measured(source, plain), { objectMode: false }));
  const encrypted = await encrypter.encrypt(plainStream as ReadableStream<Uint8Array>);
  for await (const chunk of encrypted as unknown as WebStream<Uint8Array>) {
    sealed.add(chunk);
    await handle.writeFile(chunk); // at the current position, and whole
  }
  await handle.sync();
  return { ...plain.result, sealedSize: sealed.result.size, sealedSha256: sealed.result.sha256 };
}

/** Encrypts a stream to `recipient` (age, X25519) into a new file of random name; on the disk for good when this resolves. */
export async function sealToDisk(root: string, recipient: string, source: Readable) {
  const id = randomBytes(16).toString('hex');
  const name = `${id.slice(0, 2)}/${id}.age`;
  const file = located(root, name);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'wx', 0o600);
  try {
    // The name is in the directory since `open`, so both may go to the disk at once.
    const [written] = await Promise.all([writeSealed(handle, recipient, source), syncDirectory(path.dirname(file))]);
    return { path: name, ...written };
  } catch (error) {
    source.destroy();
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function measureFile(handle: FileHandle): Promise<Measured> {
  const measure = new Measure();
  const buffer = Buffer.alloc(READ_BYTES);
  for (let position = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, READ_BYTES, position);
    if (bytesRead === 0) return measure.result;
    measure.add(buffer.subarray(0, bytesRead));
    position += bytesRead;
  }
}

/** Opens the plain text of a sealed file, or null when its bytes are not the expected ones. The reader must end or destroy it. */
export async function openFromDisk(root: string, name: string, expected: Measured, identity: string) {
  const handle = await open(located(root, name), 'r').catch(() => null);
  if (!handle) return null;
  try {
    const { size, sha256 } = await measureFile(handle);
    if (size !== expected.size || sha256 !== expected.sha256) {
      await handle.close();
      return null;
    }
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const sealed = Readable.toWeb(handle.createReadStream({ start: 0, highWaterMark: READ_BYTES }));
    const plain = await decrypter.decrypt(sealed as ReadableStream<Uint8Array>);
    return Readable.fromWeb(plain as WebStream);
  } catch (error) {
    await handle.close().catch(() => undefined); // the read stream may have closed it
    throw error;
  }
}
