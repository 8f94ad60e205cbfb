import { createHash, createHmac } from 'node:crypto';
import { safeEqual } from '../crypto';

/** Parts of a message that a signature covers, in their order: a name such as `@method` or `content-digest`, and its value. */
export type SignedParts = readonly (readonly [name: string, value: string])[];

/** By whom, when and for what a message is signed. */
export interface SignatureFacts {
  /** Seconds since 1970. */
  created: number;
  keyId: string;
  /** What the signature is for: one made for something else is not taken. */
  tag: string;
}

/** A signature as its two headers carry it; nothing of it is believed yet. */
export interface ReadSignature extends SignatureFacts {
  /** Names of the parts that it says to cover. */
  covers: string[];
  mac: string;
}

const LABEL = 'habeas';
const INPUT =
  /^habeas=\(((?:"[@a-z-]{1,40}" ?){1,10})\);created=(\d{1,12});keyid="([a-z0-9_-]{1,64})";alg="hmac-sha256";tag="([a-z-]{1,40})"$/;
const SIGNATURE = /^habeas=:([A-Za-z0-9+/]{43}=):$/;

/**
 * Signs a message as RFC 9421 says, with HMAC-SHA-256. A small part of that standard: one signature, this order of parameters.
 * @param secret 64 hexadecimal digits; their text is the key
 */
export function signMessage(
  secret: string,
  parts: SignedParts,
  facts: SignatureFacts,
): { 'signature-input': string; signature: string } {
  const names = parts.map(([name]) => name);
  return {
    'signature-input': `${LABEL}=${parametersOf(names, facts)}`,
    signature: `${LABEL}=:${macOf(secret, parts, facts)}:`,
  };
}

/** Reads the headers `Signature-Input` and `Signature`; null where they are missing or are not of this form. */
export function readSignature(input: unknown, signature: unknown): ReadSignature | null {
  const [, names = '', created = '', keyId = '', tag = ''] = INPUT.exec(typeof input === 'string' ? input : '') ?? [];
  const [, mac = ''] = SIGNATURE.exec(typeof signature === 'string' ? signature : '') ?? [];
  if (names === '' || mac === '') return null;
  const covers = [...names.matchAll(/"([@a-z-]+)"/g)].map(([, name = '']) => name);
  return { covers, created: Number(created), keyId, tag, mac };
}

/** Whether this is the signature of these very parts, all of them and in this order, under this secret and for this purpose. */
export function isSignedBy(secret: string, parts: SignedParts, read: ReadSignature, tag: string): boolean {
  const names = parts.map(([name]) => name);
  if (read.tag !== tag || names.join(' ') !== read.covers.join(' ')) return false;
  return safeEqual(macOf(secret, parts, read), read.mac);
}

/** The header `Content-Digest` of RFC 9530 for a SHA-256 in hexadecimal. */
export function contentDigest(sha256: string): string {
  return `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;
}

/** The SHA-256 that a `Content-Digest` names, in hexadecimal; null for anything but one SHA-256. */
export function digestIn(header: unknown): string | null {
  const [, base64] = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(typeof header === 'string' ? header : '') ?? [];
  return base64 === undefined ? null : Buffer.from(base64, 'base64').toString('hex');
}

/** SHA-256 of a short text, in hexadecimal. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function parametersOf(names: readonly string[], { created, keyId, tag }: SignatureFacts): string {
  const covered = names.map((name) => `"${name}"`).join(' ');
  return `(${covered});created=${created};keyid="${keyId}";alg="hmac-sha256";tag="${tag}"`;
}

/** RFC 9421, section 2.5: a line for each part, and the parameters last. */
function macOf(secret: string, parts: SignedParts, facts: SignatureFacts): string {
  const lines = parts.map(([name, value]) => `"${name}": ${value}`);
  const names = parts.map(([name]) => name);
  const base = [...lines, `"@signature-params": ${parametersOf(names, facts)}`].join('\n');
  return createHmac('sha256', secret).update(base, 'utf8').digest('base64');
}
