import type { AuditEvent } from '@habeas/domain';

/** One link of the audit, as the desk shows it. */
export interface TimelineEntry {
  seq: number;
  at: string;
  event: AuditEvent;
  actor: string;
  details: Record<string, string | number | boolean | null>;
}

/** Answer of `GET /desk/api/requests/:id/timeline`. `next`: after which entry the next page begins. */
export interface TimelineView {
  items: TimelineEntry[];
  next: number | null;
  /** Of all pages. */
  total: number;
}
