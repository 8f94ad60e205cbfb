import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';

const FILE_PATH = /^[0-9a-f]{2}\/[0-9a-f]{32}\.age$/;

interface Measured {
  size: number;
  sha256: string;
}

/** Passes bytes on and measures them. */
class Meter extends Transform {
  private readonly digest = createHash('sha256');
  private size = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.digest.update(chunk);
    this.size += chunk.length;
    done(null, chunk);
  }

  get measured(): Measured {
    return { size: this.size, sha256: this.digest.copy().digest('hex') };
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

/** Encrypts a stream to `recipient` (age, X25519) into a new file of random name; on the disk for good when this resolves. */
export async function sealToDisk(root: string, recipient: string, source: Readable) {
  const id = randomBytes(16).toString('hex');
  const name = `${id.slice(0, 2)}/${id}.age`;
  const file = located(root, name);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'wx', 0o600);
  try {
    const plain = new Meter();
    const sealed = new Meter();
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const feeding = pipeline(source, plain);
    const encrypted = await encrypter.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>);
    const target = handle.createWriteStream({ flush: true, autoClose: false });
    await Promise.all([feeding, pipeline(Readable.fromWeb(encrypted as WebStream), sealed, target)]);
    await handle.sync();
    await syncDirectory(path.dirname(file));
    const { size: sealedSize, sha256: sealedSha256 } = sealed.measured;
    return { path: name, ...plain.measured, sealedSize, sealedSha256 };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close().catch(() => undefined); // a stream that failed has closed it
  }
}

async function digestOf(handle: FileHandle): Promise<Measured> {
  const meter = new Meter();
  meter.resume();
  await pipeline(createReadStream('', { fd: handle, autoClose: false, start: 0 }), meter);
  return meter.measured;
}

/** Opens the plain text of a sealed file, or null when its bytes are not the expected ones. The reader must end or destroy it. */
export async function openFromDisk(root: string, name: string, expected: Measured, identity: string) {
  const handle = await open(located(root, name), 'r').catch(() => null);
  if (!handle) return null;
  try {
    const { size, sha256 } = await digestOf(handle);
    if (size !== expected.size || sha256 !== expected.sha256) {
      await handle.close();
      return null;
    }
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const sealed = createReadStream('', { fd: handle, start: 0 });
    const plain = await decrypter.decrypt(Readable.toWeb(sealed) as ReadableStream<Uint8Array>);
    return Readable.fromWeb(plain as WebStream);
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
}
