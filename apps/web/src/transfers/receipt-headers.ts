import { contentDigest, sha256Of, signMessage } from '@habeas/platform/http-signature';
import type { SignedCall } from '../http/signed-call';

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
