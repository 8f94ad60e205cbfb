import { randomBytes, createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../errors';

const KEY_BYTES = 32;

export class MasterKeyProblem extends OperatorError {}

/** What stands in the master key file: the key that seals now, older ones that still open, and the one for keyed hashes. */
export interface KeyFile {
  current: string;
  keys: Record<string, string>;
  /** Never rotated: what was erased could otherwise not be recognised when it comes back. */
  hashKey: string;
}

function keyId(key: Buffer): string {
  return createHash('sha256').update('habeas master key id').update(key).digest('hex').slice(0, 16);
}

export function withNewKey(file: KeyFile | undefined, key: Buffer = randomBytes(KEY_BYTES)): KeyFile {
  if (key.length !== KEY_BYTES) throw new MasterKeyProblem(`A master key has ${KEY_BYTES} bytes`);
  const hashKey = file?.hashKey ?? randomBytes(KEY_BYTES).toString('base64');
  return { current: keyId(key), keys: { ...file?.keys, [keyId(key)]: key.toString('base64') }, hashKey };
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

function parse(text: string, name: string): KeyFile {
  let file: KeyFile;
  try {
    file = JSON.parse(text) as KeyFile;
  } catch {
    throw new MasterKeyProblem(`${name} is not a master key file`);
  }
  const keys = Object.entries(file.keys ?? {});
  const whole = keys.every(([id, text]) => keyId(Buffer.from(text, 'base64')) === id) && file.current in file.keys;
  if (keys.length === 0 || !whole || Buffer.from(file.hashKey ?? '', 'base64').length !== KEY_BYTES) {
    throw new MasterKeyProblem(`${name} is damaged: a key does not fit its id`);
  }
  return file;
}

/** @throws MasterKeyProblem when the file is damaged or others may read it; undefined when there is none */
export function readKeyFile(name: string): KeyFile | undefined {
  let text: string;
  try {
    if ((statSync(name).mode & 0o077) !== 0) throw new MasterKeyProblem(`${name} may be read by others: chmod 600 it`);
    text = readFileSync(name, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  return parse(text, name);
}

function writeBeside(name: string, file: KeyFile): string {
  const beside = `${name}.${randomBytes(6).toString('hex')}`;
  const fd = openSync(beside, 'wx', 0o600);
  writeSync(fd, `${JSON.stringify(file, null, 2)}\n`);
  fsyncSync(fd);
  closeSync(fd);
  return beside;
}

/** Writes a first key file unless another process was faster; answers what then stands there. */
export function createKeyFile(name: string): KeyFile {
  mkdirSync(path.dirname(name), { recursive: true });
  const beside = writeBeside(name, withNewKey(undefined));
  try {
    linkSync(beside, name);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(beside);
  }
  const made = readKeyFile(name);
  if (!made) throw new MasterKeyProblem(`${name} could not be written`);
  return made;
}

export function replaceKeyFile(name: string, file: KeyFile): void {
  renameSync(writeBeside(name, file), name);
}
