import type { TimelineEntry } from '@habeas/casework/requests/request-view';
import { AUDIT_EVENTS } from '@habeas/domain';

const DETAILS: Readonly<Record<string, TimelineEntry['details']>> = {
  'request.state-changed': { from: 'received', to: 'to-read' },
  'source-task.error': { source: 'billing', attempt: 3, errorCode: 'timeout' },
  'request.corrected': { reason: 'The person also asks for portability.', language: 'fr' },
  'extension.refused': { due: '2026-02-12', late: true },
};

/** Every event that the audit can hold, one a quarter of an hour. */
export const TIMELINE: TimelineEntry[] = AUDIT_EVENTS.map((event, position) => ({
  seq: 400 + position,
  at: new Date(Date.parse('2026-01-12T09:04:31.000Z') + position * 900_000).toISOString(),
  event,
  actor: position % 3 === 0 ? 'system' : 'Noor Peeters',
  details: DETAILS[event] ?? {},
}));
