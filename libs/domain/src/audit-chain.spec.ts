import { createHash } from 'node:crypto';
import { verifyChain } from '../fixtures/whole-chain';
import {
  canonicalJson,
  checkLink,
  entryHash,
  CHAIN_START,
  EMPTY_CHAIN_HEAD,
  isChainEntry,
  type ChainEntry,
  type ChainEntryBody,
} from './audit-chain';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const body = (seq: number): ChainEntryBody => ({
  seq,
  at: `2026-01-12T09:00:0${seq}.000Z`,
  event: 'request.received',
  actor: { kind: 'system' },
  requestId: 'r-1',
  details: { channel: 'mail', attempt: seq, urgent: false, note: null },
});

function chainOf(length: number): ChainEntry[] {
  const entries: ChainEntry[] = [];
  let prevHash = CHAIN_START;
  for (let seq = 1; seq <= length; seq += 1) {
    const hash = entryHash(prevHash, body(seq), sha256);
    entries.push({ ...body(seq), prevHash, hash });
    prevHash = hash;
  }
  return entries;
}

const withEntry = (index: number, change: Record<string, unknown>): unknown[] =>
  chainOf(4).map((entry, i) => (i === index ? { ...entry, ...change } : entry));

describe('canonical JSON', () => {
  it('sorts keys at every depth, also those that look like numbers, and leaves out what is absent', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, { z: 1, y: null }], c: 'é"' }, 10: 1, 9: 1, gone: undefined })).toBe(
      '{"10":1,"9":1,"a":{"c":"é\\"","d":[2,{"y":null,"z":1}]},"b":1}',
    );
  });

  it.each([NaN, Infinity])('refuses %d, which would become null', (value) => {
    expect(() => canonicalJson({ value })).toThrow(RangeError);
  });
});

describe('the hash of an entry', () => {
  it('can be recomputed by hand', () => {
    const written =
      '{"actor":{"kind":"system"},"at":"2026-01-12T09:00:01.000Z",' +
      '"details":{"attempt":1,"channel":"mail","note":null,"urgent":false},"event":"request.received",' +
      `"prevHash":"${CHAIN_START}","requestId":"r-1","seq":1}`;
    expect(entryHash(CHAIN_START, body(1), sha256)).toBe(sha256(written));
  });

  it('does not depend on the order of keys, nor on how an absent request is written', () => {
    const { requestId: _, ...without } = body(1);
    const undefinedRequest = { ...body(1), requestId: undefined } as unknown as ChainEntryBody;
    expect(entryHash(CHAIN_START, without, sha256)).toBe(entryHash(CHAIN_START, undefinedRequest, sha256));
    const reversed = Object.fromEntries(Object.entries(body(1)).reverse()) as unknown as ChainEntryBody;
    expect(entryHash(CHAIN_START, reversed, sha256)).toBe(entryHash(CHAIN_START, body(1), sha256));
  });
});

describe('a chain', () => {
  it('holds when whole, also after a way through JSON, and when empty', () => {
    const entries = chainOf(4);
    const head = { seq: 4, hash: entries[3]?.hash };
    expect(verifyChain(entries, sha256)).toEqual({ ok: true, count: 4, head });
    expect(verifyChain(JSON.parse(JSON.stringify(entries)) as unknown[], sha256).ok).toBe(true);
    expect(verifyChain([], sha256)).toEqual({ ok: true, count: 0, head: EMPTY_CHAIN_HEAD });
  });

  it.each([
    ['a changed detail', withEntry(1, { details: { channel: 'form' } }), 2, 'hash-mismatch'],
    ['a changed time', withEntry(2, { at: '2026-01-12T09:00:09.000Z' }), 3, 'hash-mismatch'],
    ['a changed event', withEntry(0, { event: 'request.closed' }), 1, 'hash-mismatch'],
    ['a changed actor', withEntry(1, { actor: { kind: 'staff', id: 'x' } }), 2, 'hash-mismatch'],
    ['an event that does not exist', withEntry(1, { event: 'request.eaten' }), 2, 'malformed'],
    ['a field that no hash covers', withEntry(1, { comment: 'fine' }), 2, 'malformed'],
    ['nested details', withEntry(1, { details: { a: {} } }), 2, 'malformed'],
    ['a removed entry', chainOf(4).filter((_, i) => i !== 1), 2, 'seq-gap'],
    ['a removed first entry', chainOf(4).slice(1), 1, 'seq-gap'],
    ['a repeated entry', [...chainOf(2), ...chainOf(2).slice(1)], 3, 'seq-gap'],
    ['something that is no entry', [...chainOf(1), 'text'], 2, 'malformed'],
    ['nothing', [null], 1, 'malformed'],
  ])('with %s breaks', (_, entries, seq, why) => {
    expect(verifyChain(entries, sha256)).toEqual({ ok: false, seq, why });
  });

  it('whose entry was replaced with a hash of its own breaks at the next', () => {
    const [first, second] = chainOf(2);
    const forged = { ...body(1), details: { channel: 'forged' } };
    const hash = entryHash(CHAIN_START, forged, sha256);
    const entries = [{ ...forged, prevHash: CHAIN_START, hash }, second];
    expect(first?.hash).not.toBe(hash);
    expect(verifyChain(entries, sha256)).toEqual({ ok: false, seq: 2, why: 'prev-hash-mismatch' });
  });

  it('with its end cut off is noticed by a head noted elsewhere', () => {
    const entries = chainOf(4);
    const head = { seq: 4, hash: entries[3]?.hash ?? '' };
    expect(verifyChain(entries, sha256, head).ok).toBe(true);
    expect(verifyChain(entries.slice(0, 3), sha256, head)).toEqual({ ok: false, seq: 4, why: 'head-mismatch' });
  });

  it('can be checked link by link', () => {
    const [first, second] = chainOf(2);
    expect(checkLink(EMPTY_CHAIN_HEAD, first, sha256)).toBeNull();
    expect(checkLink({ seq: 1, hash: first?.hash ?? '' }, second, sha256)).toBeNull();
    expect(checkLink(EMPTY_CHAIN_HEAD, second, sha256)).toBe('seq-gap');
    expect(isChainEntry(first)).toBe(true);
    expect(isChainEntry({ ...first, hash: 'ABC' })).toBe(false);
  });
});
