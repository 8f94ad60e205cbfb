import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { createKeyFile, type KeyFile, MasterKeyProblem, readKeyFile, replaceKeyFile, withNewKey } from './key-file';

const ID_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export class SealBroken extends Error {
  readonly code = 'seal-broken';
  constructor() {
    super('A sealed value cannot be opened');
    this.name = 'SealBroken';
  }
}

/**
 * The master key: seals small secrets (AES-256-GCM) and hashes values that must be recognised but not read (HMAC-SHA-256).
 * A sealed value names its key, so that older ones open after a rotation.
 */
export class MasterKeys {
  private constructor(
    private readonly name: string,
    private file: KeyFile,
  ) {}

  /**
   * @param create whether to make the file when it is missing
   * @throws MasterKeyProblem when it is missing, damaged, or readable by others
   */
  static load(name: string, { create }: { create: boolean }): MasterKeys {
    const file = readKeyFile(name) ?? (create ? createKeyFile(name) : undefined);
    if (!file) throw new MasterKeyProblem(`The master key file ${name} is missing`);
    return new MasterKeys(name, file);
  }

  get currentId(): string {
    return this.file.current;
  }

  /** @param purpose what the secret is for; it opens under the same purpose only */
  seal(secret: Buffer, purpose: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const id = Buffer.from(this.file.current, 'hex');
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(this.file.current, purpose), nonce).setAAD(id);
    return Buffer.concat([id, nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws SealBroken when the value was altered, is for another purpose, or its key is gone */
  open(sealed: Buffer, purpose: string): Buffer {
    try {
      const id = sealed.subarray(0, ID_BYTES);
      const nonce = sealed.subarray(ID_BYTES, ID_BYTES + NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', this.keyFor(id.toString('hex'), purpose), nonce);
      decipher.setAAD(id).setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
      const secret = decipher.update(sealed.subarray(ID_BYTES + NONCE_BYTES, sealed.length - TAG_BYTES));
      return Buffer.concat([secret, decipher.final()]);
    } catch {
      throw new SealBroken();
    }
  }

  /** Keyed hash of a value for one purpose, 64 hexadecimal digits. The same value gives another hash for another purpose. */
  hash(purpose: string, value: string): string {
    return this.hasher(purpose)(value);
  }

  /** As `hash`, for many values of one purpose. */
  hasher(purpose: string): (value: string) => string {
    const key = this.derive(Buffer.from(this.file.hashKey, 'base64'), `hash ${purpose}`);
    return (value) => createHmac('sha256', key).update(value, 'utf8').digest('hex');
  }

  /** Puts a new key before the others, on disk first. What was sealed before still opens until `forgetOldKeys`. */
  addKey(key?: Buffer): void {
    const next = withNewKey(readKeyFile(this.name), key);
    replaceKeyFile(this.name, next);
    this.file = next;
  }

  /** Reads the file again, after another process has rotated. */
  reload(): void {
    const file = readKeyFile(this.name);
    if (file) this.file = file;
  }

  /** Removes every key but the current one. What is still sealed under an older one is lost. */
  forgetOldKeys(): void {
    const { current, keys, hashKey } = this.file;
    const kept = { current, keys: { [current]: keys[current] ?? '' }, hashKey };
    replaceKeyFile(this.name, kept);
    this.file = kept;
  }

  private keyFor(id: string, purpose: string): Buffer {
    if (!(id in this.file.keys)) this.reload();
    const key = this.file.keys[id];
    if (key === undefined) throw new SealBroken();
    return this.derive(Buffer.from(key, 'base64'), `seal ${purpose}`);
  }

  private derive(key: Buffer, info: string): Buffer {
    return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `habeas ${info}`, 32));
  }
}
