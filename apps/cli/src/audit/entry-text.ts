import { AUDIT_EVENT_WORDING, type ChainEntry } from '@habeas/domain';

/** One entry as a line for somebody who has no desk: number, instant, what happened, who caused it, about which request. */
export function entryText({ seq, at, event, actor, requestId, details }: ChainEntry): string {
  const who = actor.id === undefined ? actor.kind : `${actor.kind} ${actor.id}`;
  const facts = Object.entries(details).map(([name, value]) => `${name} ${String(value)}`);
  const parts = [who, ...(requestId === undefined ? [] : [`request ${requestId}`]), ...facts];
  return `${String(seq).padStart(6)}  ${at}  ${AUDIT_EVENT_WORDING[event]} (${parts.join(', ')})\n`;
}
