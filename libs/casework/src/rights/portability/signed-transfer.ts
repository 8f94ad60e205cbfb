import {
  contentDigest,
  digestIn,
  isSignedBy,
  readSignature,
  sha256Of,
  type SignedParts,
  signMessage,
} from '@habeas/platform/http-signature';
import type { OutboundAnswer } from '@habeas/platform/outbound';
import type { TransferReceipt } from './transfer.entity';

/** One file on its way. */
export interface Push {
  /** The address of this very transfer. */
  url: string;
  pushId: string;
  sha256: string;
  size: number;
  /** The key under which the receiver knows us, and what both sign with. */
  as: string;
  secret: string;
}

/** Headers of the call: the digest of the file, and a signature over method, address, digest and length. */
export function transferHeaders({ url, sha256, size, as, secret }: Push, at: Date): Record<string, string> {
  const target = new URL(url);
  const digest = contentDigest(sha256);
  const parts: SignedParts = [
    ['@method', 'PUT'],
    ['@authority', target.host],
    ['@path', target.pathname],
    ['content-digest', digest],
    ['content-length', String(size)],
  ];
  const created = Math.floor(at.getTime() / 1000);
  return {
    'content-type': 'application/zip',
    'content-digest': digest,
    accept: 'application/json',
    ...signMessage(secret, parts, { created, keyId: as, tag: 'habeas-transfer' }),
  };
}

/** The receiver's word that it has these very bytes; null for an answer that it did not sign, or that names others. */
export function receiptIn(answer: OutboundAnswer, { as, secret, pushId, sha256, size }: Push): TransferReceipt | null {
  const { status, headers, body } = answer;
  const digest = headers['content-digest'];
  const { signature } = headers;
  const signatureInput = headers['signature-input'];
  const read = readSignature(signatureInput, signature);
  if (!read || read.keyId !== as || typeof digest !== 'string' || digestIn(digest) !== sha256Of(body)) return null;
  const parts: SignedParts = [
    ['@status', String(status)],
    ['content-digest', digest],
  ];
  if (!isSignedBy(secret, parts, read, 'habeas-receipt')) return null;
  const said = factsIn(body);
  const isOurs = said['transfer'] === pushId && said['sha256'] === sha256 && said['size'] === size;
  if (!isOurs || typeof signatureInput !== 'string' || typeof signature !== 'string') return null;
  return { body, signatureInput, signature, status };
}

function factsIn(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
