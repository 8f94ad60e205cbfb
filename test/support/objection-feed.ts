import { randomUUID } from 'node:crypto';
import { senderSecretOf } from '@habeas/casework/objection-feed';
import { MasterKeys } from '@habeas/platform/crypto';
import { contentDigest, sha256Of, signMessage } from '@habeas/platform/http-signature';
import type { ReceivingOffice } from './receiving-office';

/** An event as the SMS gateway of the model pack reports it. */
export function stopEvent(value: string, changes: Record<string, unknown> = {}) {
  const identifier = { type: 'phone_number', value };
  return {
    id: randomUUID(),
    at: '2026-03-02T09:30:00+01:00',
    channel: 'sms',
    brand: 'proximus',
    identifier,
    ...changes,
  };
}

/** What is wrong with a call; nothing of it is for a good one. `signed`: the body that the signature speaks of. */
export interface FeedChanges {
  as?: string;
  secretOf?: string;
  at?: Date;
  tag?: string;
  signed?: string;
  headers?: Record<string, string>;
}

/** Reports as a sender would: a text as it stands, anything else as JSON. */
export async function report(to: ReceivingOffice, origin: string, given: unknown, changes: FeedChanges = {}) {
  const body = typeof given === 'string' ? given : JSON.stringify(given);
  const { as = 'sms-gateway', secretOf = as, at = new Date(), tag = 'habeas-objections', signed = body } = changes;
  const digest = contentDigest(sha256Of(signed));
  const parts = [
    ['@method', 'POST'],
    ['@authority', new URL(origin).host],
    ['@path', '/api/feeds/objections'],
    ['content-digest', digest],
    ['content-length', String(Buffer.byteLength(body))],
  ] as const;
  const facts = { created: Math.floor(at.getTime() / 1000), keyId: as, tag };
  const signature = signMessage(senderSecretOf(to.app.get(MasterKeys, { strict: false }), secretOf), parts, facts);
  const headers = { 'content-type': 'application/json', 'content-digest': digest, ...signature, ...changes.headers };
  const url = `http://127.0.0.1:${to.port}/api/feeds/objections`;
  const answer = await fetch(url, { method: 'POST', headers, body });
  const said = (await answer.json()) as { reason?: string; events?: { id: string; status: string; reason?: string }[] };
  return { status: answer.status, reason: said.reason, events: said.events };
}
