import type { IncomingHttpHeaders } from 'node:http';
import { digestIn, isSignedBy, readSignature } from '@habeas/platform/http-signature';
import { ProblemException } from './problem';

/** A signature is taken for five minutes: clocks differ, and an old call must not be played again for ever. */
const MOST_SKEW_SECONDS = 300;
/** In the place of the secret of a sender that is not known, so that this takes as long as the rest. */
const NOBODY = '0'.repeat(64);

/** What a call says under a good signature. */
export interface SignedCall {
  sender: string;
  secret: string;
  sha256: string;
  size: number;
}

/** What must have been signed, and for what. */
interface SignedFor {
  method: string;
  /** Our own, as the configuration says. */
  authority: string;
  /** The address that was called. */
  path: string;
  tag: string;
  /** The one media type that is taken, and what a call with another is told. */
  type: string;
  otherType: string;
}

/**
 * Reads a call and believes nothing of it but what a known sender signed.
 * @param secretOf the secret of a sender; undefined for one that is not known
 * @throws ProblemException 400, 401, 411, 415
 */
export function signedCall(
  headers: IncomingHttpHeaders,
  { method, authority, path, tag, type, otherType }: SignedFor,
  secretOf: (sender: string) => string | undefined,
  now: Date,
): SignedCall {
  const read = readSignature(headers['signature-input'], headers['signature']);
  if (!read) throw new ProblemException(401, 'signature-missing');
  const secret = secretOf(read.keyId);
  const length = headers['content-length'] ?? '';
  const digest = String(headers['content-digest'] ?? '');
  const parts = [
    ['@method', method],
    ['@authority', authority],
    ['@path', path],
    ['content-digest', digest],
    ['content-length', length],
  ] as const;
  const isGood = isSignedBy(secret ?? NOBODY, parts, read, tag);
  if (secret === undefined || !isGood) throw new ProblemException(401, 'signature-wrong');
  if (Math.abs(now.getTime() / 1000 - read.created) > MOST_SKEW_SECONDS)
    throw new ProblemException(401, 'signature-out-of-time');
  if (!/^[1-9]\d{0,14}$/.test(length)) throw new ProblemException(411, 'length-needed');
  if (headers['content-type'] !== type) throw new ProblemException(415, otherType);
  const sha256 = digestIn(digest);
  if (sha256 === null) throw new ProblemException(400, 'digest-needed');
  return { sender: read.keyId, secret, sha256, size: Number(length) };
}
