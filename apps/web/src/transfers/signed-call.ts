import type { IncomingHttpHeaders } from 'node:http';
import type { TransfersConfig } from '@habeas/platform/config';
import {
  contentDigest,
  digestIn,
  isSignedBy,
  readSignature,
  sha256Of,
  signMessage,
} from '@habeas/platform/http-signature';
import { ProblemException } from '../http/problem';

/** A signature is taken for five minutes: clocks differ, and an old call must not be played again for ever. */
const MOST_SKEW_SECONDS = 300;
/** In the place of the secret of a sender that is not known, so that this takes as long as the rest. */
const NOBODY = '0'.repeat(64);

/** What a call says under a good signature. */
export interface SignedCall {
  sender: string;
  senderName: string;
  secret: string;
  sha256: string;
  size: number;
}

/**
 * Reads a call and believes nothing of it but what a known sender signed.
 * @param authority our own, as the configuration says; @param path the address that was called
 * @throws ProblemException 400, 401, 411, 415
 */
export function signedCall(
  headers: IncomingHttpHeaders,
  { authority, path }: { authority: string; path: string },
  config: TransfersConfig,
  now: Date,
): SignedCall {
  const read = readSignature(headers['signature-input'], headers['signature']);
  if (!read) throw new ProblemException(401, 'signature-missing');
  const sender = config.sender(read.keyId);
  const length = headers['content-length'] ?? '';
  const digest = String(headers['content-digest'] ?? '');
  const parts = [
    ['@method', 'PUT'],
    ['@authority', authority],
    ['@path', path],
    ['content-digest', digest],
    ['content-length', length],
  ] as const;
  const isGood = isSignedBy(sender?.secret ?? NOBODY, parts, read, 'habeas-transfer');
  if (!sender || !isGood) throw new ProblemException(401, 'signature-wrong');
  if (Math.abs(now.getTime() / 1000 - read.created) > MOST_SKEW_SECONDS)
    throw new ProblemException(401, 'signature-out-of-time');
  if (!/^[1-9]\d{0,14}$/.test(length)) throw new ProblemException(411, 'length-needed');
  if (headers['content-type'] !== 'application/zip') throw new ProblemException(415, 'zip-only');
  const sha256 = digestIn(digest);
  if (sha256 === null) throw new ProblemException(400, 'digest-needed');
  return { sender: read.keyId, senderName: sender.name, secret: sender.secret, sha256, size: Number(length) };
}

/** Headers that sign our answer, so that the sender can prove that we have the file. */
export function receiptHeaders(
  body: string,
  status: number,
  { sender, secret }: SignedCall,
  now: Date,
): Record<string, string> {
  const digest = contentDigest(sha256Of(body));
  const parts = [
    ['@status', String(status)],
    ['content-digest', digest],
  ] as const;
  const created = Math.floor(now.getTime() / 1000);
  return { 'content-digest': digest, ...signMessage(secret, parts, { created, keyId: sender, tag: 'habeas-receipt' }) };
}
