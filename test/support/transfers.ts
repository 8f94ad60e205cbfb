import { createHash, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { transferHeaders } from '@habeas/casework/rights/portability/signed-transfer';
import { ZipFile } from 'yazl';
import type { HttpsFront, ReceivingOffice } from './receiving-office';

const RECEIVER = `
  - key: telecom-north
    class: controller
    transfer: { url: 'ORIGIN/api/transfers', as: proximus }
    name: { fr: 'Télécom Nord', nl: 'Telecom Noord', de: 'Telekom Nord', en: 'Telecom North' }
`;

/** The model pack with one organisation more, to which files can be sent straight; in a folder that the caller removes. */
export function packThatSendsTo(front: HttpsFront): string {
  const pack = mkdtempSync(path.join(os.tmpdir(), 'habeas-pack-'));
  cpSync('examples/proximus', pack, { recursive: true });
  const file = path.join(pack, 'recipients.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').trimEnd() + RECEIVER.replace('ORIGIN', front.origin));
  return pack;
}

/** SHA-256 in hexadecimal; of a text that stands for bytes, each sign one of them. */
export function sha256Of(content: string | Buffer = ''): string {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1');
  return createHash('sha256').update(bytes).digest('hex');
}

/** A ZIP of one file, stored as it is. */
export function transferZip(name = 'data/a.json', content = Buffer.from('{"a":1}')): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(content, name, { mtime: new Date(0), compress: false });
  zip.end();
  return buffer(zip.outputStream as Readable);
}

/** What is wrong with a call; nothing of it is for a good one. `signed`: the bytes that the signature speaks of. */
export interface TransferChanges {
  id?: string;
  secret?: string;
  as?: string;
  at?: Date;
  signed?: Buffer;
  headers?: Record<string, string>;
}

/** Sends bytes as the first controller would. */
export async function putTransfer(to: ReceivingOffice, origin: string, bytes: Buffer, changes: TransferChanges) {
  const { id = randomUUID(), secret = to.secret, as = 'proximus', at = new Date(), signed = bytes } = changes;
  const url = `${origin}/api/transfers/${id}`;
  const push = { url, pushId: id, sha256: sha256Of(signed), size: bytes.length, as, secret };
  const headers = { ...transferHeaders(push, at), ...changes.headers };
  const body = new Uint8Array(bytes);
  const answer = await fetch(`http://127.0.0.1:${to.port}/api/transfers/${id}`, { method: 'PUT', headers, body });
  const { reason } = (await answer.json()) as { reason?: string };
  return { status: answer.status, reason, type: answer.headers.get('content-type') };
}
