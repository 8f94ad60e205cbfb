import { isAuditEvent, type AuditEvent } from './audit-event';

/** Who caused an entry: the data subject or requester, a member of staff, or Habeas itself. */
export interface AuditActor {
  /** `outsider`: somebody without an account who was given a link; `id` is then a keyed hash of their address. */
  readonly kind: 'person' | 'staff' | 'system' | 'outsider';
  readonly id?: string;
}

/** The facts of an entry: flat, no personal data, and nothing that reads back otherwise than it was written. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>;

/** What an entry says, without its place in the chain. */
export interface ChainEntryBody {
  /** 1, 2, 3 ... without a gap. */
  readonly seq: number;
  /** UTC with milliseconds: `2026-01-12T09:00:00.000Z`. */
  readonly at: string;
  readonly event: AuditEvent;
  readonly actor: AuditActor;
  readonly requestId?: string;
  readonly details: AuditDetails;
}

/** One link: the body, the hash of the link before and its own, both 64 lower-case hex digits. */
export interface ChainEntry extends ChainEntryBody {
  readonly prevHash: string;
  readonly hash: string;
}

/** SHA-256 of a text in UTF-8, as 64 lower-case hex digits. Handed in: the domain knows no machine. */
export type Sha256 = (text: string) => string;

/** What the first entry names as the hash before it. */
export const CHAIN_START = '0'.repeat(64);

/** Why a link does not hold. */
export type ChainFault = 'malformed' | 'seq-gap' | 'prev-hash-mismatch' | 'hash-mismatch' | 'head-mismatch';

/** The last link of a chain, by which a cut-off end is noticed when it was noted elsewhere. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * JSON with the keys of every object in code-unit order and no white space; absent (`undefined`) keys are left out.
 * Throws `RangeError` on a number that JSON cannot carry, since it would silently become null.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('the audit holds only finite numbers');
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  // Written by hand: JSON.stringify would put keys that look like numbers first, whatever order they were given in.
  const written = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${written.join(',')}}`;
}

/**
 * The hash of an entry: SHA-256 over its canonical JSON with `prevHash` and without `hash`. Easy to recompute with any
 * tool: sort the keys, write JSON without spaces, hash.
 */
export function entryHash(prevHash: string, entry: ChainEntryBody, sha256: Sha256): string {
  const { seq, at, event, actor, requestId, details } = entry;
  return sha256(canonicalJson({ seq, at, event, actor, requestId, details, prevHash }));
}

const ENTRY_KEYS = ['seq', 'at', 'event', 'actor', 'requestId', 'details', 'prevHash', 'hash'];
const UTC_MILLISECONDS = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const isHash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

function isActor(value: unknown): boolean {
  if (!isObject(value) || !Object.keys(value).every((key) => key === 'kind' || key === 'id')) return false;
  const known = ['person', 'staff', 'system', 'outsider'].some((kind) => kind === value.kind);
  return known && (value.id === undefined || typeof value.id === 'string');
}

function isDetails(value: unknown): boolean {
  const flat = (part: unknown) => part === null || ['string', 'number', 'boolean'].includes(typeof part);
  return isObject(value) && Object.values(value).every(flat);
}

/** True for a value, of whatever origin, that has the shape of an entry and nothing beside it that no hash covers. */
export function isChainEntry(value: unknown): value is ChainEntry {
  if (!isObject(value) || !Object.keys(value).every((key) => ENTRY_KEYS.includes(key))) return false;
  const { seq, at, event, actor, requestId, details, prevHash, hash } = value;
  return (
    Number.isSafeInteger(seq) &&
    typeof at === 'string' &&
    UTC_MILLISECONDS.test(at) &&
    isAuditEvent(event) &&
    isActor(actor) &&
    (requestId === undefined || typeof requestId === 'string') &&
    isDetails(details) &&
    isHash(prevHash) &&
    isHash(hash)
  );
}

/** Checks one link against the head of the chain before it; null when it holds. For chains too long for memory. */
export function checkLink(previous: ChainHead, entry: unknown, sha256: Sha256): ChainFault | null {
  if (!isChainEntry(entry)) return 'malformed';
  if (entry.seq !== previous.seq + 1) return 'seq-gap';
  if (entry.prevHash !== previous.hash) return 'prev-hash-mismatch';
  return entryHash(entry.prevHash, entry, sha256) === entry.hash ? null : 'hash-mismatch';
}

/** The head before the first entry. */
export const EMPTY_CHAIN_HEAD: ChainHead = { seq: 0, hash: CHAIN_START };
