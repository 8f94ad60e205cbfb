import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MasterKeyProblem, MasterKeys, randomCode, safeEqual, SealBroken } from './index';

const newFile = () => path.join(mkdtempSync(path.join(os.tmpdir(), 'habeas-key-')), 'master.key');
const load = (file: string) => MasterKeys.load(file, { create: true });

describe('MasterKeys', () => {
  it('makes the file once, for its owner alone', () => {
    const file = newFile();
    const first = load(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(load(file).currentId).toBe(first.currentId);
  });

  it('refuses a missing file when it may not make one, a readable one and a damaged one', () => {
    const file = newFile();
    expect(() => MasterKeys.load(file, { create: false })).toThrow(MasterKeyProblem);
    load(file);
    chmodSync(file, 0o644);
    expect(() => load(file)).toThrow('chmod 600');
    chmodSync(file, 0o600);
    const contents = JSON.parse(readFileSync(file, 'utf8')) as { keys: Record<string, string> };
    contents.keys = Object.fromEntries(
      Object.keys(contents.keys).map((id) => [id, Buffer.alloc(32).toString('base64')]),
    );
    writeFileSync(file, JSON.stringify(contents));
    expect(() => load(file)).toThrow('damaged');
  });

  it('opens what it sealed, for the same purpose and unaltered only', () => {
    const keys = load(newFile());
    const sealed = keys.seal(Buffer.from('secret'), 'second factor');
    expect(keys.open(sealed, 'second factor').toString()).toBe('secret');
    expect(() => keys.open(sealed, 'other')).toThrow(SealBroken);
    for (const at of [0, 10, 22, sealed.length - 1]) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      expect(() => keys.open(altered, 'second factor')).toThrow(SealBroken);
    }
  });

  it('opens old seals and keeps its hashes after a rotation, in every process, until old keys are forgotten', () => {
    const file = newFile();
    const keys = load(file);
    const other = load(file);
    const [sealed, hash] = [keys.seal(Buffer.from('secret'), 'p'), keys.hash('p', 'x')];
    other.addKey();
    expect(keys.open(other.seal(Buffer.from('newer'), 'p'), 'p').toString()).toBe('newer');
    expect(load(file).open(sealed, 'p').toString()).toBe('secret');
    expect(other.hash('p', 'x')).toBe(hash);
    expect(other.hash('q', 'x')).not.toBe(hash);
    other.forgetOldKeys();
    expect(() => load(file).open(sealed, 'p')).toThrow(SealBroken);
  });
});

describe('codes', () => {
  it('have the asked length, leading zeros included, and differ', () => {
    const codes = Array.from({ length: 2000 }, () => randomCode(6));
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
    expect(new Set(codes).size).toBeGreaterThan(1900);
  });

  it('are compared whole, whatever their length', () => {
    expect(safeEqual('123456', '123456')).toBe(true);
    expect(safeEqual('123456', '123457')).toBe(false);
    expect(safeEqual('123456', '12345')).toBe(false);
  });
});
